import { useEffect, useMemo, useState } from 'react'
import type { GiftFace, GiftsPage } from '@shared/contracts'
import { after, now } from '@/lib/clock'
import { usePages } from '@/lib/use-pages'
import { useShownAgain } from '@/lib/use-shown-again'
import { language, useStrings } from '@/strings'
import { fetchGifts, keptGifts } from './api'
import { giftView, nextOpening } from './gift-view'
import { type MallQuery, nameOfQuery } from './query'

/** The network takes a moment, and so may a clock. */
const PAST_OPENING_MS = 1_500
const MINUTE_MS = 60_000

const idOf = ({ giftId }: GiftFace): string => giftId

/** The mall under what the member looks for. Whoever comes back may have redeemed something meanwhile. */
export const useMall = () => {
  const [query, setQuery] = useState<MallQuery>({})
  const of = nameOfQuery(query)
  const pages = usePages<GiftFace, GiftsPage>({
    of,
    fetch: (cursor) => fetchGifts(query, cursor),
    kept: () => keptGifts(query),
    idOf,
  })
  const { items, data, load } = pages
  const minute = useOpenings(items, load)
  const { mall: words } = useStrings()
  useShownAgain(() => void load())

  const balance = data?.balance ?? 0
  const gifts = useMemo(
    () => items.map((gift) => giftView(gift, { words, language: language(), balance, nowMs: now() })),
    [items, balance, words, minute],
  )
  /** Changes what is looked for; what is the same already changes nothing. */
  const look = (change: MallQuery) => {
    const next = { ...query, ...change }
    if (nameOfQuery(next) !== of) setQuery(next)
  }
  return { pages, gifts, query, look, clear: () => setQuery({ order: query.order }) }
}

export type Mall = ReturnType<typeof useMall>

/** Counts the minutes as long as a gift is about to be had, and asks anew at the moment itself. */
const useOpenings = (items: readonly GiftFace[], load: () => Promise<void>): number => {
  const [minute, setMinute] = useState(0)
  useEffect(() => {
    const opens = nextOpening(items, now())
    if (opens === undefined) return undefined
    const left = opens - now() + PAST_OPENING_MS
    return left <= MINUTE_MS ? after(left, () => void load()) : after(MINUTE_MS, () => setMinute((was) => was + 1))
  }, [items, minute, load])
  return minute
}
