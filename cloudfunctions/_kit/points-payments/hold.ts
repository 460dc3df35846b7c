import type { PointsPaymentDocument } from '../../../shared/contracts/documents/points-payment'
import type { PointsPaymentAnswer, PointsPaymentRequest } from '../../../shared/contracts/till'
import { burn, type Change, type EntryDraft } from '../../../shared/domain/ledger'
import { parseCode, type ParsedCode } from '../../../shared/domain/member-code'
import type { PointsAtTill, Program } from '../../../shared/domain/program'
import { rateWords, unfitPoints, worthOf } from '../../../shared/domain/spending'
import type { RulesAt } from '../../../shared/domain/tiers'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../digest'
import { type Posted, post, type Posting } from '../ledger/post'
import { settled } from '../ledger/settle'
import { balanceLine, burntSteps } from '../ledger/words'
import { rulesOf } from '../programs'
import { codeHolder, countingWrongDigits } from '../sales/code-holder'
import type { Seller } from '../sales/seller'
import type { Reader } from '../store'
import { asPointsPayment } from './documents'
import { restingPoints, termsOf } from './offer'

/** Everything that one payment is worked out from. */
interface Holding {
  readonly seller: Seller
  readonly request: PointsPaymentRequest
  readonly code: ParsedCode
  readonly rulesAt: RulesAt
  readonly key: string
  readonly inputDigest: string
}

/**
 * Points leave the account and are held for an order (M1): first to die first, in one transaction with the payment that they become. It
 * uses the shown code up: whoever only knows a phone or a member number can spend nobody's points.
 */
export const holdPoints = async (seller: Seller, request: PointsPaymentRequest): Promise<Posted<PointsPaymentAnswer> | Refusal> => {
  const code = parseCode(request.member.code)
  if (!code) return refuse('code_invalid')
  const work: Holding = {
    seller,
    request,
    code,
    rulesAt: await rulesOf(seller.store, seller.now),
    key: `payment:${request.paymentId}`,
    // A cashier who does not know the outcome may scan the refreshed code and ask again.
    inputDigest: digestOf({ ...request, member: { code: code.memberRef } }),
  }
  return countingWrongDigits(seller, code, (onWrong) =>
    post(seller.store, { key: work.key, inputDigest: work.inputDigest, now: seller.now, decide: (read) => decide(read, work, onWrong) }),
  )
}

const decide = async (
  read: Reader,
  work: Holding,
  onWrong: Parameters<typeof codeHolder>[3],
): Promise<Posting<PointsPaymentAnswer> | Refusal> => {
  const { seller, request, code, rulesAt } = work
  const program = rulesAt(seller.now)
  const terms = termsOf(program)
  if (isRefusal(terms)) return terms
  const unfit = unfitPoints(terms, request.amountFen, request.points)
  if (unfit) return unfit
  const holder = await codeHolder(read, code, { now: seller.now, readAt: seller.now }, onWrong)
  if (isRefusal(holder)) return holder
  const before = settled(holder, seller.now, rulesAt)
  const { account, books, drafts } = before
  const resting = restingPoints({ ...account, debt: books.debt })
  if (resting) return resting
  const change = burn(books, request.points, dayOf(seller.now))
  if (!change)
    return refuse('not_enough_points', `可用积分 ${grouped(books.balance)},不足 ${grouped(request.points)} 分`, { balance: books.balance })
  const payment = paymentOf(work, account._id, terms, change)
  return {
    account,
    drafts: [...drafts, draftOf(work, program, terms, { payment, change })],
    insert: [['points_payments', payment]],
    answer: (after) => ({
      paymentId: payment._id,
      points: payment.points,
      valueFen: payment.valueFen,
      payableFen: payment.orderFen - payment.valueFen,
      balance: after.balance,
      until: payment.dueAt,
      receipt: [
        `积分抵扣 ${grouped(payment.points)} 分 = ${yuan(payment.valueFen)} 元`,
        `还须付款 ${yuan(payment.orderFen - payment.valueFen)} 元`,
        balanceLine(after),
      ],
    }),
  }
}

const paymentOf = (
  { seller, request, key, inputDigest }: Holding,
  memberId: string,
  terms: PointsAtTill,
  change: Change,
): PointsPaymentDocument =>
  asPointsPayment({
    _id: request.paymentId,
    schema: 1,
    memberId,
    storeId: seller.storeId,
    orderId: request.orderId,
    orderFen: request.amountFen,
    points: request.points,
    valueFen: worthOf(terms, request.points),
    lots: change.lots.map((lot) => ({ ...lot, points: -lot.points })),
    entryId: key,
    inputDigest,
    at: shanghaiIso(seller.now),
    state: 'held',
    dueAt: shanghaiIso(seller.now + terms.holdMinutes * 60_000),
  })

interface Held {
  readonly payment: PointsPaymentDocument
  readonly change: Change
}

const draftOf = (
  { seller, request, key, inputDigest }: Holding,
  program: Program,
  terms: PointsAtTill,
  { payment, change }: Held,
): EntryDraft => ({
  ...change,
  _id: key,
  kind: 'payment',
  title: `积分抵扣 ${yuan(payment.valueFen)} 元`,
  steps: [
    `${grouped(payment.points)} 分抵 ${yuan(payment.valueFen)} 元(${rateWords(terms)})`,
    ...burntSteps(change),
    `用于订单 ${request.orderId},共 ${yuan(payment.orderFen)} 元,另付 ${yuan(payment.orderFen - payment.valueFen)} 元`,
  ],
  actor: seller.actor,
  programVersion: program.version,
  inputDigest,
  orderId: request.orderId,
  storeId: seller.storeId,
  cause: { paymentId: payment._id, valueFen: payment.valueFen, orderFen: payment.orderFen },
})
