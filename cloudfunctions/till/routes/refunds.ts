import type { EarnedCause, RefundCause } from '../../../shared/contracts/documents/entry'
import type { RefundAnswer, RefundRequest } from '../../../shared/contracts/till'
import { refund as refundContract } from '../../../shared/contracts/till'
import { eligibleRefund, type RefundedSoFar, takenByRefund } from '../../../shared/domain/earning'
import { type Books, type Change, type Entry, type EntryDraft, isDead, takeBack } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import type { Program } from '../../../shared/domain/program'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { parseInput } from '../../_kit/answer'
import { digestOf } from '../../_kit/digest'
import { asEntry, CorruptDocument, earnedCause, refundCause } from '../../_kit/ledger/documents'
import { type Posting, post } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { asClaim, asUnlinked, type Claim, type Unlinked } from '../../_kit/ledger/unlinked'
import { balanceLine } from '../../_kit/ledger/words'
import { currentProgram } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import type { TillRequest, TillSuccess } from '../request'

interface Refunding {
  readonly request: TillRequest
  readonly orderId: string
  readonly purchase: Entry | Unlinked
  readonly refund: RefundRequest
  readonly program: Program
  readonly key: string
  readonly inputDigest: string
}

/** `POST /till/v1/purchases/{orderId}/refunds` (L5). */
export const refundPurchase = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const refund = parseInput(refundContract.request, request.body)
  if (isRefusal(refund)) return refund
  const orderId = request.params['orderId']!
  const purchase = await ownPurchase(request, orderId)
  if (isRefusal(purchase)) return purchase
  const work: Refunding = {
    request,
    orderId,
    purchase,
    refund,
    program: await currentProgram(request.store, request.now),
    key: `refund:${orderId}:${refund.refundId}`,
    inputDigest: digestOf({ orderId, ...refund }),
  }
  const posted = await post(request.store, {
    key: work.key,
    inputDigest: work.inputDigest,
    now: request.now,
    decide: (read) => decide(read, work),
  })
  if (isRefusal(posted)) return posted
  return { status: 200, data: posted.answer, replayed: posted.replayed }
}

/**
 * The order as it was booked. Entries never change, so it is read ahead of the transaction: an order of another store is as
 * unknown as one that does not exist, before anything is said of its refunds.
 */
const ownPurchase = async ({ store, till }: TillRequest, orderId: string): Promise<Entry | Unlinked | Refusal> => {
  const found = await store.get('entries', `purchase:${orderId}`)
  if ((found as { storeId?: unknown } | undefined)?.storeId !== till.storeId) return refuse('not_found', '没有找到该订单')
  return (found as { memberId?: unknown }).memberId === '' ? asUnlinked(found) : asEntry(found)
}

const decide = async (read: Reader, work: Refunding): Promise<Posting | Refusal> => {
  const { purchase } = work
  if (purchase.kind !== 'unlinked_purchase') return fromMember(read, work, purchase as Entry)
  const claim = asClaim(await read.get('claims', purchase.claimCode))
  if (claim.state !== 'claimed') return fromReceipt(work, claim)
  return fromMember(read, work, asEntry(await read.get('entries', `claim:${work.orderId}`)))
}

const untimely = (work: Refunding, paidAt: string): Refusal | undefined => {
  const refundedAt = instantOf(work.refund.refundedAt)
  if (refundedAt < instantOf(paidAt)) return refuse('refund_too_early')
  if (refundedAt > work.request.now + work.program.purchase.acceptMinutesAhead * 60_000)
    return refuse('in_future', '退款时间晚于当前时间,请检查收银机时钟')
  return undefined
}

const overdrawn = (amountFen: number, before: RefundedSoFar, wanted: number): Refusal | undefined =>
  before.amountFen + wanted > amountFen
    ? refuse('refund_exceeds', `该订单最多还可退 ${yuan(amountFen - before.amountFen)} 元`, { refundableFen: amountFen - before.amountFen })
    : undefined

/** What earlier refunds of an order took; kept in their entries, where nothing changes them. */
type Before = RefundedSoFar & { readonly writtenOff: number }

const refundedSoFar = async (read: Reader, orderId: string): Promise<Before | Refusal> => {
  const found = await read.find('entries', { where: { orderId, kind: 'refund' }, limit: LIMITS.refundsPerOrder })
  if (found.length === LIMITS.refundsPerOrder) return refuse('refund_exceeds', `该订单已退款 ${found.length} 次,不能再退`)
  const causes = found.map((document) => refundCause(asEntry(document)))
  const sum = (field: keyof Before) => causes.reduce((total, cause) => total + cause[field], 0)
  return { amountFen: sum('amountFen'), eligibleFen: sum('eligibleFen'), writtenOff: sum('writtenOff') }
}

const fromMember = async (read: Reader, work: Refunding, earned: Entry): Promise<Posting | Refusal> => {
  const { refund, request, program } = work
  const basis = earnedCause(earned)
  const late = untimely(work, basis.paidAt)
  if (late) return late
  const found = await accountById(read, earned.memberId)
  if (!found) throw new CorruptDocument(earned._id, 'its account does not exist')
  const before = await refundedSoFar(read, work.orderId)
  if (isRefusal(before)) return before
  const over = overdrawn(basis.amountFen, before, refund.amountFen)
  if (over) return over

  const { account, books, drafts } = settled(found, request.now, program.version)
  const eligibleFen = eligibleRefund(basis, before, refund)
  const taken = takeEarned(work, basis, books, before, eligibleFen)
  if (isRefusal(taken)) return taken
  const draft: EntryDraft = {
    ...taken.change,
    _id: work.key,
    kind: 'refund',
    title: `退款 ${yuan(refund.amountFen)} 元`,
    steps: taken.steps,
    actor: { kind: 'till', id: request.till.keyId },
    programVersion: earned.programVersion,
    inputDigest: work.inputDigest,
    orderId: work.orderId,
    storeId: earned.storeId,
    cause: {
      refundId: refund.refundId,
      refundedAt: refund.refundedAt,
      amountFen: refund.amountFen,
      eligibleFen,
      writtenOff: taken.writtenOff,
    } satisfies RefundCause,
  }
  return { account, drafts: [...drafts, draft], answer: (after) => answerOf(work, taken.change, after) }
}

interface Taken {
  readonly change: Change
  readonly steps: string[]
  readonly writtenOff: number
}

/** The change by which a refund takes back what was earned, under the shortfall policy of the programme. */
const takeEarned = (work: Refunding, basis: EarnedCause, books: Books, before: Before, eligibleFen: number): Taken | Refusal => {
  const { refund, program, request } = work
  const today = dayOf(request.now)
  const words = [`退款 ${yuan(refund.amountFen)} 元,其中计分金额 ${yuan(eligibleFen)} 元`]
  if (basis.openedOn !== null && isDead({ expiresOn: basis.openedOn, points: 0 }, today))
    return {
      change: takeBack(books, 0, undefined, today),
      steps: [...words, `该笔积分已于 ${basis.openedOn} 到期,不再扣回`],
      writtenOff: 0,
    }
  const { points, carryChangeFen } = takenByRefund(basis, before, eligibleFen, books.carryFen)
  const { shortfall } = program.refund
  const spent = Math.max(points - books.balance, 0)
  if (shortfall.policy === 'block' && spent > 0)
    return refuse('refund_exceeds', `积分已使用,须先补足 ${grouped(spent)} 分才能退款`, { missingPoints: spent })
  const writtenOff = shortfall.policy === 'write_off' ? Math.min(spent, Math.max(shortfall.capPoints - before.writtenOff, 0)) : 0
  const change = takeBack(books, points - writtenOff, basis.openedOn ?? undefined, today, carryChangeFen)
  const steps = [...words, `按比例扣回 ${grouped(points)} 分`]
  if (writtenOff > 0) steps.push(`积分已使用,其中 ${grouped(writtenOff)} 分按规则免扣`)
  if (change.debtChange > 0) steps.push(`积分已使用,欠 ${grouped(change.debtChange)} 分,由下次获得的积分抵还`)
  return { change, steps, writtenOff }
}

const answerOf = ({ refund }: Refunding, change: Change, after: Books): RefundAnswer => ({
  points: change.points,
  balance: after.balance,
  debt: after.debt,
  receipt: [
    `退款 ${yuan(refund.amountFen)} 元`,
    `扣回积分 ${change.points === 0 ? '0' : `-${grouped(-change.points)}`}`,
    balanceLine(after),
  ],
})

/** A sale that nobody has claimed: the refund shrinks what its receipt can still earn. */
const fromReceipt = (work: Refunding, claim: Claim): Posting | Refusal => {
  const { refund, request } = work
  const late = untimely(work, claim.paidAt)
  if (late) return late
  const before = { amountFen: claim.refundedFen, eligibleFen: claim.refundedEligibleFen }
  const over = overdrawn(claim.amountFen, before, refund.amountFen)
  if (over) return over
  const eligibleFen = eligibleRefund({ ...NOTHING_EARNED, ...claim }, before, refund)
  const refundedFen = claim.refundedFen + refund.amountFen
  const answer: RefundAnswer = { points: 0, balance: 0, debt: 0, receipt: [`退款 ${yuan(refund.amountFen)} 元`, '该订单尚未补录积分'] }
  const record: Unlinked = {
    _id: work.key,
    schema: 1,
    memberId: '',
    seq: 0,
    kind: 'unlinked_refund',
    orderId: work.orderId,
    storeId: claim.storeId,
    at: shanghaiIso(request.now),
    actor: { kind: 'till', id: request.till.keyId },
    inputDigest: work.inputDigest,
    claimCode: claim._id,
    amountFen: refund.amountFen,
    eligibleFen,
    answer,
  }
  const left: Claim = {
    ...claim,
    refundedFen,
    refundedEligibleFen: claim.refundedEligibleFen + eligibleFen,
    state: refundedFen === claim.amountFen ? 'refunded' : 'open',
  }
  return { drafts: [], insert: [['entries', record]], replace: [['claims', left]], answer: () => answer }
}

const NOTHING_EARNED = { points: 0, rate: 1, perFen: 1, remainder: 'drop' } as const
