import { yuan } from '../text'
import { addDays, type Day, dayOf, instantOf, NEVER, shanghaiIso, startOfDay } from '../time'
import { NOT_DUE } from './kinds'
import { owedBack, type Payment } from './payment'
import { lapsesAt, type Redemption, remindOn, stepped } from './redemption'
import { firstState } from './types'

/** Something redeemed that costs money as well. */
type WithMoney<R extends Redemption> = R & { readonly payment: Payment }

const DAY_MS = 86_400_000

/** A last day that was counted from `from`, counted from `to`. */
const movedBy = (until: Day, from: Day, to: Day): Day =>
  until === NEVER ? NEVER : addDays(until, Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS))

/** It has been paid at an instant: from then on it can be used, or sent, and its days count from that day. */
export const paid = <R extends Redemption>(redemption: WithMoney<R>, paidAt: number, now: number): R => {
  const { kind, handover, payment, fen } = redemption
  const day = dayOf(paidAt)
  const until = movedBy(redemption.until, dayOf(instantOf(redemption.at)), day)
  return {
    ...stepped(redemption, firstState(kind, handover), now, `已付款 ${yuan(fen)} 元`),
    until,
    dueAt: lapsesAt(until),
    remindOn: remindOn(until, day),
    payment: { ...payment, paidAt: shanghaiIso(paidAt) },
  }
}

/** Money has come for what had ended before: it is owed back at once. */
export const paidInVain = <R extends Redemption>(redemption: WithMoney<R>, paidAt: number, now: number): R => ({
  ...stepped(redemption, redemption.state, now, `收到付款 ${yuan(redemption.fen)} 元，将原路退回`),
  dueAt: shanghaiIso(now),
  payment: owedBack({ ...redemption.payment, paidAt: shanghaiIso(paidAt) }),
})

/** The provider has given the money back. */
export const refunded = <R extends Redemption>(redemption: WithMoney<R>, now: number): R => ({
  ...stepped(redemption, redemption.state, now, `已原路退回 ${yuan(redemption.fen)} 元`),
  dueAt: NOT_DUE,
  payment: { ...redemption.payment, refundedAt: shanghaiIso(now) },
})
