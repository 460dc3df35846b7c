import type { PurchaseRequest } from '../../../shared/contracts/till'
import type { ParsedCode } from '../../../shared/domain/member-code'
import type { Program } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../digest'
import type { BroughtQuote } from './quote/chosen'
import { type Seller, statedInstant } from './seller'

/** Everything one purchase is worked out from. */
export interface Sale {
  readonly seller: Seller
  readonly purchase: PurchaseRequest
  /** Business key of the purchase, and `_id` of what it becomes in the books. */
  readonly key: string
  readonly inputDigest: string
  readonly paidAt: number
  /** In force when the sale was paid: it says what is earned. */
  readonly program: Program
  /** Those in force by now: they say which tier a growth reaches, and what became of it since the last entry. */
  readonly rulesAt: RulesAt
  /** Campaigns that do not run just now. */
  readonly pausedRules: ReadonlySet<string>
  readonly code: ParsedCode | undefined
  /** Undefined where the purchase brings none. */
  readonly quote: BroughtQuote | undefined
}

/**
 * What makes two purchases the same. A code stands for its member: a cashier who does not know the outcome may scan the
 * refreshed code and send the order again. A quote is not part of the order: it may be forgotten, or asked for anew, in between.
 */
export const saleDigest = (seller: Seller, { paidAt, quoteId: _, ...purchase }: PurchaseRequest, code: ParsedCode | undefined): string =>
  digestOf({ ...purchase, ...statedInstant(seller, { paidAt }), ...(code ? { member: { code: code.memberRef } } : {}) })

/** Why a sale of that day cannot be booked any more, or yet. */
export const untimelySale = ({ paidAt, program, seller: { now } }: Sale): Refusal | undefined => untimely(program, paidAt, now, '消费')

/** Why something that is said to have happened at `at` cannot be booked any more, or yet; `what` it was, for the words. */
export const untimely = ({ purchase }: Program, at: number, now: number, what: '消费' | '发生'): Refusal | undefined => {
  const { acceptDaysBack, acceptMinutesAhead } = purchase
  if (at > now + acceptMinutesAhead * 60_000) return refuse('in_future', `${what}时间晚于当前时间,请检查收银机时钟`)
  if (at < now - acceptDaysBack * 86_400_000) return refuse('too_old', `${what}时间须在 ${acceptDaysBack} 天以内`)
  return undefined
}
