import { canonicalJson } from '../../../../shared/domain/ledger'
import { LIMITS } from '../../../../shared/domain/limits'
import type { PurchaseLine } from '../../../../shared/domain/earning'
import { quoteMac, sameText } from '../../digest'

/** What a quote holds for: the same goods at the same price in the same store. */
export interface Quotable {
  readonly storeId: string
  readonly amountFen: number
  readonly channel?: string | undefined
  readonly lines?: readonly PurchaseLine[] | undefined
}

/** A quote as it is read from its id; only its seal tells whether we gave it, and for what. */
export interface QuoteToken {
  /** Epoch ms at which it was given. */
  readonly at: number
  readonly mac: string
}

const QUOTE_MS = LIMITS.quoteMinutes * 60_000

/** Lines mean the same in any order. A quote that was given to nobody in particular has no member. */
const macOf = ({ storeId, amountFen, channel, lines }: Quotable, memberId: string | null, at: number): string =>
  quoteMac(canonicalJson({ at, storeId, amountFen, channel, lines: lines?.map((line) => canonicalJson(line)).sort(), memberId }))

/** The id of a quote: its instant and a seal over everything that it holds for. Nothing of it is stored. */
export const quoteIdOf = (sale: Quotable, memberId: string | null, at: number): string => `${at.toString(36)}.${macOf(sale, memberId, at)}`

/** The last instant (epoch ms) of payment that a quote holds for. */
export const quoteUntil = (at: number): number => at + QUOTE_MS

/** Undefined for anything that no quote of ours looks like. */
export const parseQuoteId = (text: string): QuoteToken | undefined => {
  const match = /^([0-9a-z]{1,9})\.([0-9a-f]{32})$/.exec(text)
  return match ? { at: parseInt(match[1]!, 36), mac: match[2]! } : undefined
}

/** Whether we gave this quote for this sale: to this member, or to nobody in particular. */
export const isQuoteOf = ({ at, mac }: QuoteToken, sale: Quotable, memberId: string): boolean =>
  [memberId, null].some((holder) => sameText(macOf(sale, holder, at), mac))

/**
 * Whether a payment comes in time for a quote, to the millisecond. A till's clock may stand behind ours by as much as it may stand
 * before it, so that a payment right after the quote can seem to lie before it.
 */
export const isInTime = ({ at }: QuoteToken, paidAt: number, clockToleranceMs: number): boolean =>
  paidAt >= at - clockToleranceMs && paidAt <= quoteUntil(at)
