import type { ManagedGift, StaffInput } from '@shared/contracts'

type Change = StaffInput<'gift.stock'>['change']

export type StockKind = Change['kind']

/** What is written on the page of the stock. */
export interface StockDraft {
  readonly kind: StockKind
  /** Undefined where the gift has no options. */
  readonly optionId: string | undefined
  readonly pieces: string
  readonly reason: string
}

/** The stock of what is chosen, as the page shows it. */
export const leftShown = ({ stock }: ManagedGift, optionId: string | undefined): number =>
  stock.find((one) => one.optionId === (optionId ?? '-'))?.left ?? 0

export type StockFault = 'pieces' | 'reason'

const isWhole = (text: string): boolean => /^-?\d{1,7}$/.test(text.trim())

/** What is missing. A count is never below nothing; codes can only be voided, so that their number is written without a sign. */
export const stockFaults = ({ kind, pieces, reason }: StockDraft, isCoupon: boolean): ReadonlySet<StockFault> => {
  const value = Number(pieces)
  const isFit = isWhole(pieces) && (kind === 'counted' || isCoupon ? value >= 0 : true) && (kind === 'add' ? value !== 0 : true)
  return new Set([...(isFit ? [] : (['pieces'] as const)), ...(reason.trim() === '' ? (['reason'] as const) : [])])
}

/** What is sent. Only for a draft without faults. */
export const stockInput = (gift: ManagedGift, draft: StockDraft): StaffInput<'gift.stock'> => {
  const { kind, optionId, reason } = draft
  const pieces = Number(draft.pieces)
  const isCoupon = gift.gift.config.kind === 'coupon'
  const change: Change =
    kind === 'counted' ? { kind, pieces, seen: leftShown(gift, optionId) } : { kind, pieces: isCoupon ? -pieces : pieces }
  return { giftId: gift.giftId, ...(optionId === undefined ? {} : { optionId }), change, reason: reason.replace(/\s+/g, ' ').trim() }
}
