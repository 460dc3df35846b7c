import type * as z from 'zod'
import type { PointsPaymentDocument } from '../../../shared/contracts/documents/points-payment'
import type { pointsPaymentCancel } from '../../../shared/contracts/till'
import type { Actor, EntryDraft } from '../../../shared/domain/ledger'
import type { RulesAt } from '../../../shared/domain/tiers'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../accounts'
import { digestOf } from '../digest'
import type { Told } from '../inbox/promise'
import { CorruptDocument } from '../ledger/documents'
import { givenBack } from '../ledger/given-back'
import { type Posted, post, type Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { balanceLine, givenBackWords } from '../ledger/words'
import { rulesOf } from '../programs'
import type { Reader, Store } from '../store'
import { asPointsPayment, isOverdue, NOT_HELD } from './documents'

export type Restored = z.infer<typeof pointsPaymentCancel.answer>

/** Who ends a payment that no purchase has confirmed, and how it may be found. */
export interface Ending {
  readonly store: Store
  readonly now: number
  readonly actor: Actor
  readonly to: 'cancelled' | 'lapsed'
  readonly find: (read: Reader) => Promise<PointsPaymentDocument | Refusal>
}

/**
 * Ends a payment: the points go back into the very lots, once, whoever ends it. One that was ended before answers what it answered then;
 * one that a purchase has confirmed is `over`. A till may cancel one whose time is up; the job takes only those.
 */
export const endPayment = async (paymentId: string, ending: Ending): Promise<Posted<Restored> | Refusal> => {
  const { store, now } = ending
  const rulesAt = await rulesOf(store, now)
  const key = `restore:payment:${paymentId}`
  const inputDigest = digestOf({ restore: paymentId })
  return post(store, { key, inputDigest, now, decide: (read) => decide(read, ending, { key, inputDigest, rulesAt }) })
}

interface Work {
  readonly key: string
  readonly inputDigest: string
  readonly rulesAt: RulesAt
}

const decide = async (read: Reader, ending: Ending, work: Work): Promise<Posting<Restored> | Refusal> => {
  const payment = await ending.find(read)
  if (isRefusal(payment)) return payment
  if (payment.state === 'confirmed') return refuse('over', '积分抵扣已随订单确认,不能取消,请对订单退款')
  if (payment.state !== 'held' || (ending.to === 'lapsed' && !isOverdue(payment, ending.now))) return refuse('over', '积分抵扣已结束')
  const found = await accountById(read, payment.memberId)
  if (!found) throw new CorruptDocument(payment._id, 'its account does not exist')
  const { now, actor, to } = ending
  const { account, books, drafts } = settled(found, now, work.rulesAt)
  const back = givenBack(account, books, payment.lots, dayOf(now))
  const draft: EntryDraft = {
    ...back.change,
    _id: work.key,
    kind: 'restoration',
    title: '积分抵扣退回',
    steps: [`${ENDED[to]},退回 ${grouped(payment.points)} 分`, ...back.steps],
    actor,
    programVersion: work.rulesAt(now).version,
    inputDigest: work.inputDigest,
    orderId: payment.orderId,
    storeId: payment.storeId,
    cause: { paymentId: payment._id, lapsed: back.lapsed },
  }
  const { points, lapsed } = back
  return {
    account,
    drafts: [...drafts, draft],
    replace: [['points_payments', asPointsPayment({ ...payment, state: to, dueAt: NOT_HELD })]],
    tell: () => (to === 'lapsed' ? [lapsedTold(payment, points, lapsed)] : []),
    answer: (after) => ({
      points,
      lapsed,
      balance: after.balance,
      receipt: ['积分抵扣已取消', givenBackWords(points, lapsed), balanceLine(after)],
    }),
  }
}

const ENDED: Readonly<Record<Ending['to'], string>> = { cancelled: '抵扣取消', lapsed: '抵扣超时未结账' }

/** Who cancels stands at the till and sees it; what time has ended, the member hears of. */
const lapsedTold = ({ _id, orderId, valueFen }: PointsPaymentDocument, points: number, lapsed: number): Told => ({
  key: `points-payment:${_id}`,
  kind: 'points',
  title: '积分抵扣已退回',
  body: `订单 ${orderId} 的积分抵扣(${yuan(valueFen)} 元)超时未结账,${givenBackWords(points, lapsed)}。`,
  link: 'history',
})
