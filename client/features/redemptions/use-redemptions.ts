import { useState } from 'react'
import type { RedemptionFace, RedemptionsPage } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { usePages } from '@/lib/use-pages'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { fetchRedemptions, keptRedemptions, type View } from './api'

const idOf = ({ redemptionId }: RedemptionFace): string => redemptionId

/** What was redeemed. Whoever was left without an answer looks here whether it was: what is undecided is asked again. */
export const useRedemptions = () => {
  const [view, setView] = useState<View>('open')
  const pages = usePages<RedemptionFace, RedemptionsPage>({
    of: view,
    fetch: (cursor) => fetchRedemptions(view, cursor),
    kept: () => keptRedemptions(view),
    idOf,
  })
  const { load } = pages
  useShownAgain(() => void load())
  const redeeming = useWrite({ fn: 'member', caller, action: 'gift.redeem', onDone: () => void load() })
  return { pages, view, setView, redeeming }
}
