import type { ClaimableAnswer } from '../../../shared/contracts/till'
import { claimCodeFrom, printedClaimCode } from '../../../shared/domain/claim-code'
import { type Basket, basketOf } from '../../../shared/domain/earning'
import { yuan } from '../../../shared/domain/text'
import { addDays, dayOf, endOfDay, shanghaiIso } from '../../../shared/domain/time'
import { claimMac } from '../digest'
import type { Posting } from '../ledger/post'
import { type Claim, NO_REMINDER, type Unlinked } from '../ledger/unlinked'
import type { Sale } from './sale'

/** A sale without a member: recorded under its order, with a code by which a member can claim the receipt. */
export const unlinkedSale = (sale: Sale, phone: string | null): Posting<ClaimableAnswer> => {
  const { purchase, program, paidAt } = sale
  const basket = basketOf(program, purchase)
  const claimCode = claimCodeFrom(claimMac(purchase.orderId))
  const until = addDays(dayOf(paidAt), program.claim.windowDays)
  const answer: ClaimableAnswer = {
    claimCode: printedClaimCode(claimCode),
    claimUntil: until,
    receipt: [`补录码 ${printedClaimCode(claimCode)}`, `最晚 ${until} 可在会员小程序补录积分`],
  }
  return {
    title: `消费 ${yuan(purchase.amountFen)} 元,待补录`,
    orderId: purchase.orderId,
    insert: [
      ['entries', recordOf(sale, basket, claimCode, answer)],
      ['claims', claimOf(sale, basket, { claimCode, until, phone })],
    ],
    answer: () => answer,
  }
}

const recordOf = ({ purchase, seller, key, inputDigest }: Sale, basket: Basket, claimCode: string, answer: ClaimableAnswer): Unlinked => ({
  _id: key,
  schema: 1,
  memberId: '',
  seq: 0,
  kind: 'unlinked_purchase',
  orderId: purchase.orderId,
  storeId: seller.storeId,
  at: shanghaiIso(seller.now),
  actor: seller.actor,
  inputDigest,
  claimCode,
  amountFen: purchase.amountFen,
  eligibleFen: basket.eligibleFen,
  answer,
})

interface Receipt {
  readonly claimCode: string
  readonly until: string
  readonly phone: string | null
}

const claimOf = ({ purchase, program, paidAt, seller }: Sale, basket: Basket, { claimCode, until, phone }: Receipt): Claim => ({
  _id: claimCode,
  schema: 1,
  orderId: purchase.orderId,
  storeId: seller.storeId,
  paidAt: shanghaiIso(paidAt),
  channel: basket.channel,
  until,
  state: 'open',
  memberId: null,
  amountFen: purchase.amountFen,
  eligibleFen: basket.eligibleFen,
  excludedSkus: [...basket.excludedSkus],
  scopes: basket.scopes.map(({ rules, fen }) => ({ rules: [...rules], fen })),
  refundedFen: 0,
  refundedEligibleFen: 0,
  remindPhone: phone,
  remindAt: phone === null ? NO_REMINDER : shanghaiIso(remindInstant(seller.now, program.claim.remindAfterHours)),
})

const QUIET_FROM_HOUR = 21
const QUIET_UNTIL_HOUR = 9

/** Some hours after the sale, but never at night: an evening sale is reminded at nine the next morning, within 24 h. */
const remindInstant = (now: number, afterHours: number): number => {
  const due = now + afterHours * 3_600_000
  const day = dayOf(due)
  const hour = Number(shanghaiIso(due).slice(11, 13))
  if (hour >= QUIET_FROM_HOUR) return endOfDay(day) + QUIET_UNTIL_HOUR * 3_600_000
  return hour < QUIET_UNTIL_HOUR ? endOfDay(addDays(day, -1)) + QUIET_UNTIL_HOUR * 3_600_000 : due
}
