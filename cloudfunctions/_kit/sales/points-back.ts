import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import type { RefundRequest } from '../../../shared/contracts/till'
import { eligibleRefund } from '../../../shared/domain/earning'
import { applyChange, type Entry, type EntryDraft } from '../../../shared/domain/ledger'
import { lotsOfShare, moneyEligible, type PointsShare, pointsShare } from '../../../shared/domain/spending'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import { type GivenBack, givenBack } from '../ledger/given-back'
import type { Settled } from '../ledger/settle'
import { type Refunding, refundTitle } from './refunding'
import type { Before } from './take-earned'

/** What a refund is of an order, and what of it is money. */
export interface RefundParts {
  /** What of it earned, and is taken back. */
  readonly eligibleFen: number
  /** What is to be paid back in money. */
  readonly moneyFen: number
  /** The share of the points that paid part of the order; null where money paid everything. */
  readonly share: PointsShare | null
}

/** A refund divided as the order was paid: into money and the same share of its points. */
export const refundParts = (basis: EarnedCause, before: Before, refund: RefundRequest): RefundParts => {
  const { amountFen } = refund
  const { pointsPaid: part } = basis
  if (!part) return { eligibleFen: eligibleRefund(basis, before, refund), moneyFen: amountFen, share: null }
  const { returned } = before
  const whole = { amountFen: before.amountFen, eligibleFen: returned.eligibleFen }
  const eligibleFen = eligibleRefund({ ...basis, eligibleFen: part.eligibleFen }, whole, refund)
  const { points, valueFen } = pointsShare(part, basis.amountFen, before.amountFen, amountFen, returned)
  return {
    eligibleFen: moneyEligible(basis.eligibleFen, part, returned.eligibleFen + eligibleFen) - before.eligibleFen,
    moneyFen: amountFen - valueFen,
    share: { points, valueFen, eligibleFen },
  }
}

/** What is given back, of which order, and after which refunds. */
interface Returning {
  readonly basis: EarnedCause
  readonly before: Before
  readonly parts: RefundParts
  readonly earned: Entry
}

/** The books with the share in them, before anything that was earned is taken back: so it covers that first, and nobody owes what he is just given. */
export const withPointsBack = (
  work: Refunding,
  state: Settled,
  { basis: { pointsPaid: part }, before, parts: { share }, earned }: Returning,
): { readonly state: Settled; readonly back?: GivenBack } => {
  if (!part || !share || share.points === 0) return { state }
  const { seller, refund, orderId } = work
  const back = givenBack(state.account, state.books, lotsOfShare(part, before.returned.points, share.points), dayOf(seller.now))
  const draft: EntryDraft = {
    ...back.change,
    _id: `restore:payment:${part.paymentId}:${refund.refundId}`,
    kind: 'restoration',
    title: '积分抵扣退回',
    steps: [`${refundTitle(work)},按比例退回 ${grouped(share.points)} 分(抵 ${yuan(share.valueFen)} 元)`, ...back.steps],
    actor: seller.actor,
    programVersion: work.program.version,
    inputDigest: digestOf({ restore: part.paymentId, refundId: refund.refundId }),
    orderId,
    storeId: earned.storeId,
    cause: { paymentId: part.paymentId, refundId: refund.refundId, lapsed: back.lapsed },
  }
  return { state: { ...state, books: applyChange(state.books, back.change), drafts: [...state.drafts, draft] }, back }
}
