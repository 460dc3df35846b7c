import type { ManagedGift } from '@shared/contracts'
import { instantOf } from '@shared/domain/time'
import type { Tone } from '@/components/tone'
import { priceWords } from '@/features/mall/gift-view'
import { grouped, whenWords } from '@/lib/format'
import { strings, wordsFrom } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'

/** A gift as its card says it. */
export interface GiftRow {
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly kind: string
  readonly price: string
  readonly stock: string
  /** Whether members find it sold out. */
  readonly isEmpty: boolean
  /** What stands in its way by time, and when. */
  readonly time: string | undefined
}

const TONES: Record<ManagedGift['state'], Tone | 'plain'> = { listed: 'leaf', draft: 'gold', withdrawn: 'plain' }

export const leftOf = ({ stock }: ManagedGift): number => stock.reduce((sum, { left }) => sum + left, 0)

export const giftRow = (managed: ManagedGift, nowMs: number): GiftRow => {
  const words = wordsFrom(giftDeskTable)
  const { gift, state, stock } = managed
  const left = leftOf(managed)
  const taken = stock.reduce((sum, one) => sum + one.taken, 0)
  return {
    state: words.states[state],
    tone: TONES[state],
    kind: words.kinds[gift.config.kind],
    price: priceWords(gift.price, strings().mall),
    stock: gift.counted ? words.left(grouped(left), grouped(taken)) : words.endless,
    isEmpty: gift.counted && left === 0,
    time: timeOf(gift.sale, nowMs),
  }
}

const timeOf = ({ from, until }: ManagedGift['gift']['sale'], nowMs: number): string | undefined => {
  const words = wordsFrom(giftDeskTable)
  if (nowMs < instantOf(from)) return `${words.coming} · ${whenWords(from)}`
  return until !== null && nowMs >= instantOf(until) ? `${words.ended} · ${whenWords(until)}` : undefined
}
