import type * as z from 'zod'
import type { Account } from '../../../shared/contracts/documents/account'
import type { pointsPaymentQuote } from '../../../shared/contracts/till'
import type { PointsAtTill, Program } from '../../../shared/domain/program'
import { mostPoints, offerWords, worthOf } from '../../../shared/domain/spending'
import { grouped } from '../../../shared/domain/text'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { settled } from '../ledger/settle'
import { rulesOf } from '../programs'
import { lookUp } from '../sales/look-up'
import type { Store } from '../store'

type QuoteRequest = z.infer<typeof pointsPaymentQuote.request>
export type PointsQuote = z.infer<typeof pointsPaymentQuote.answer>

/** How points pay at a till, or that they do not. */
export const termsOf = ({ spending }: Program): PointsAtTill | Refusal =>
  spending.atTill ?? refuse('not_eligible', '会员计划暂不支持积分抵扣')

/** Why nothing can be spent from this card now, whatever its balance; undefined where it can. */
export const restingPoints = ({ status, dormantSince, debt }: Account): Refusal | undefined => {
  if (status === 'frozen') return refuse('account_frozen')
  if (dormantSince !== null) return refuse('not_eligible', '会员积分正在休眠,本次消费后即可使用,本单不能抵扣')
  return debt > 0 ? refuse('not_eligible', `会员还有欠分 ${grouped(debt)} 分,抵还后才能使用积分抵扣`) : undefined
}

/** What of an order points can pay. Nothing is written and no code is used up; a card that rests is told in words, with nothing to use. */
export const quotePoints = async (
  { store, now }: { readonly store: Store; readonly now: number },
  { member, amountFen }: QuoteRequest,
): Promise<PointsQuote | Refusal> => {
  const rulesAt = await rulesOf(store, now)
  const terms = termsOf(rulesAt(now))
  if (isRefusal(terms)) return terms
  const found = await lookUp({ store, now }, member)
  if (isRefusal(found)) return found
  const { account, books } = settled(found, now, rulesAt)
  const resting = restingPoints({ ...account, debt: books.debt })
  if (resting?.refused === 'account_frozen') return resting
  const most = resting ? 0 : mostPoints(terms, amountFen, books.balance)
  const message = resting?.message ?? offerWords(terms, amountFen, books.balance)
  return { most, valueFen: worthOf(terms, most), step: terms.points, balance: books.balance, message }
}
