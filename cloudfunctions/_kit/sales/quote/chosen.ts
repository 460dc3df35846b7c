import { LIMITS } from '../../../../shared/domain/limits'
import { shanghaiIso } from '../../../../shared/domain/time'
import { pausedRules } from '../../campaigns/paused'
import { programOfSale } from '../../programs'
import type { Earned, Rules } from '../earned'
import type { Sale } from '../sale'
import type { Seller } from '../seller'
import { isInTime, isQuoteOf, parseQuoteId, type QuoteToken } from './token'

/** A quote that a purchase brings, not yet compared with it; `given` is missing where it cannot be one of ours. */
export interface BroughtQuote {
  readonly given?: { readonly token: QuoteToken; readonly rules: Rules }
}

/** Reads the quote of a purchase, with the rules of its instant. No storage call beyond what is kept for a minute anyway. */
export const broughtQuote = async ({ store, now }: Seller, quoteId: string): Promise<BroughtQuote> => {
  const token = parseQuoteId(quoteId)
  const program = token && (await programOfSale(store, now, token.at))
  if (!token || !program) return {}
  return { given: { token, rules: { program, at: token.at, pausedRules: await pausedRules(store, program, now) } } }
}

/**
 * What a member was told before he paid is kept for some minutes: what is more by the rules at the quote or at the payment counts. A
 * quote that does not fit or comes too late is left aside, in words; it is never an error at the till. What has been used up or paused
 * since is not kept: limits across members hold whatever was quoted.
 */
export const chosen = async <T extends { readonly earned: Earned }>(
  sale: Sale,
  memberId: string,
  under: (rules: Rules) => Promise<T>,
): Promise<T & { readonly steps: readonly string[] }> => {
  const paid = await under({ program: sale.program, at: sale.paidAt, pausedRules: sale.pausedRules })
  if (!sale.quote) return { ...paid, steps: [] }
  const kept = keptRules(sale, sale.quote, memberId)
  if (typeof kept === 'string') return { ...paid, steps: [`${kept},按付款时的规则计分`] }
  const quoted = await under(kept)
  const clock = shanghaiIso(kept.at).slice(11, 16)
  const gain = quoted.earned.evaluation.points - paid.earned.evaluation.points
  if (gain > 0) return { ...quoted, steps: [`按 ${clock} 的积分预估计分,高于付款时的规则`] }
  return { ...paid, steps: gain < 0 ? [`付款时的规则优于 ${clock} 的积分预估,按付款时的规则计分`] : [] }
}

/** The rules of a quote that is still good for this purchase, or why it is not. */
const keptRules = ({ seller, purchase, paidAt, program }: Sale, { given }: BroughtQuote, memberId: string): Rules | string => {
  const quotable = { ...purchase, storeId: seller.storeId }
  if (!given || !isQuoteOf(given.token, quotable, memberId)) return '积分预估与本单不符'
  const toleranceMs = program.purchase.acceptMinutesAhead * 60_000
  return isInTime(given.token, paidAt, toleranceMs) ? given.rules : `积分预估已超过 ${LIMITS.quoteMinutes} 分钟`
}
