import { useState } from 'react'
import type { PresentFace, PresentsPage } from '@shared/contracts'
import type { PresentSide } from '@shared/domain/presents/kinds'
import { usePages } from '@/lib/use-pages'
import { useShownAgain } from '@/lib/use-shown-again'
import { fetchPresents, keptPresents } from './api'
import { useOffer } from './use-offer'

const idOf = ({ presentId }: PresentFace): string => presentId

/** What the member gave and was given, and giving. */
export const usePresents = () => {
  const [side, setSide] = useState<PresentSide>('giver')
  const pages = usePages<PresentFace, PresentsPage>({
    of: side,
    fetch: (cursor) => fetchPresents(side, cursor),
    kept: () => keptPresents(side),
    idOf,
  })
  const { data, load } = pages
  useShownAgain(() => void load())
  const offering = useOffer({ page: data, load })
  return { pages, side, setSide, offering }
}

export type Presents = ReturnType<typeof usePresents>
