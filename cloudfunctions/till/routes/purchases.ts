import { type ClaimableAnswer, type CreditedAnswer, purchaseRequest, type PurchaseRequest } from '../../../shared/contracts/till'
import type { Account } from '../../../shared/contracts/documents/account'
import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { claimCodeFrom, printedClaimCode } from '../../../shared/domain/claim-code'
import { type Earning, earnForSale } from '../../../shared/domain/earning'
import { type Books, earn, type EntryDraft } from '../../../shared/domain/ledger'
import { parseCode, type ParsedCode } from '../../../shared/domain/member-code'
import { lotExpiry, type Program } from '../../../shared/domain/program'
import { grouped, yuan } from '../../../shared/domain/text'
import { addDays, dayOf, endOfDay, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById, accountByPhoneKey } from '../../_kit/accounts'
import { parseInput } from '../../_kit/answer'
import { claimMac, digestOf, phoneKey } from '../../_kit/digest'
import { noteFailure } from '../../_kit/failures'
import { type Posting, post } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { type Claim, NO_REMINDER, type Unlinked } from '../../_kit/ledger/unlinked'
import { balanceLine, lotSteps } from '../../_kit/ledger/words'
import { checkCode } from '../../_kit/member-code'
import { programOfSale } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import type { TillRequest, TillSuccess } from '../request'

/** Everything one purchase is worked out from. */
interface Sale {
  readonly request: TillRequest
  readonly purchase: PurchaseRequest
  readonly paidAt: number
  readonly program: Program
  readonly code: ParsedCode | undefined
}

/** `POST /till/v1/purchases` (L1, L2, L9). */
export const creditPurchase = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const purchase = parseInput(purchaseRequest, request.body)
  if (isRefusal(purchase)) return purchase
  if (purchase.storeId !== request.till.storeId) return refuse('not_found', '该密钥不属于此门店')
  const { member } = purchase
  const code = member && 'code' in member ? parseCode(member.code) : undefined
  if (member && 'code' in member && !code) return refuse('code_invalid')

  const paidAt = instantOf(purchase.paidAt)
  const program = await programOfSale(request.store, request.now, paidAt)
  if (!program) return refuse('too_old', '消费时间早于会员计划的开始')
  const sale: Sale = { request, purchase, paidAt, program, code }
  let rejected: Account | undefined
  const posted = await post(request.store, {
    key: `purchase:${purchase.orderId}`,
    inputDigest: saleDigest(purchase, code),
    now: request.now,
    decide: async (read) => untimely(sale) ?? decide(read, sale, (account) => (rejected = account)),
  })
  if (isRefusal(posted)) {
    if (posted.refused === 'code_invalid' && code?.form === 'digits' && rejected)
      await noteFailure(request.store, rejected, 'digits', request.now)
    return posted
  }
  return { status: posted.replayed ? 200 : 201, data: posted.answer, replayed: posted.replayed }
}

/**
 * What makes two purchases the same. A code stands for its member: a cashier who does not know the outcome may scan the
 * refreshed code and send the order again.
 */
const saleDigest = (purchase: PurchaseRequest, code: ParsedCode | undefined): string =>
  digestOf(code ? { ...purchase, member: { code: code.memberRef } } : purchase)

const untimely = ({ paidAt, program, request: { now } }: Sale): Refusal | undefined => {
  const { acceptDaysBack, acceptMinutesAhead } = program.purchase
  if (paidAt > now + acceptMinutesAhead * 60_000) return refuse('in_future')
  if (paidAt < now - acceptDaysBack * 86_400_000) return refuse('too_old', `消费时间须在 ${acceptDaysBack} 天以内`)
  return undefined
}

const decide = async (read: Reader, sale: Sale, onWrongCode: (account: Account) => void): Promise<Posting | Refusal> => {
  const { member } = sale.purchase
  if (!member) return unlinked(sale, null)
  if ('phone' in member) {
    const account = await accountByPhoneKey(read, phoneKey(member.phone))
    return account ? credit(account, sale) : unlinked(sale, member.phone)
  }
  if ('memberRef' in member) {
    const account = await accountById(read, member.memberRef)
    return account ? credit(account, sale) : refuse('not_found', '没有找到该会员')
  }
  const account = await accountById(read, sale.code!.memberRef)
  if (!account) return refuse('code_invalid')
  const checked = checkCode(account, sale.code!, sale.request.now, sale.paidAt)
  if (!isRefusal(checked)) return credit({ ...account, lastCodeStep: checked.step }, sale)
  if (checked.refused === 'code_invalid') onWrongCode(account)
  return checked
}

const credit = (found: Account, sale: Sale): Posting => {
  const { purchase, program, request } = sale
  const { account, drafts, books } = settled(found, request.now, program.version)
  const earning = earnForSale(program, purchase, books.carryFen)
  const change = earn(books, earning.points, lotExpiry(program, account.tier, dayOf(sale.paidAt)), earning.carryChangeFen)
  const steps = [...earning.steps, ...lotSteps(change)]
  const draft: EntryDraft = {
    ...change,
    _id: `purchase:${purchase.orderId}`,
    kind: 'purchase',
    title: `消费 ${yuan(purchase.amountFen)} 元`,
    steps,
    actor: { kind: 'till', id: request.till.keyId },
    programVersion: program.version,
    inputDigest: saleDigest(purchase, sale.code),
    orderId: purchase.orderId,
    storeId: purchase.storeId,
    cause: causeOf(sale, earning, change.lots[0]?.expiresOn ?? null),
  }
  return { account, drafts: [...drafts, draft], answer: (after) => creditedAnswer(sale, draft, after) }
}

/** What refunds will need, whatever the programme says by then. */
const causeOf = ({ purchase, program, paidAt }: Sale, earning: Earning, openedOn: string | null): EarnedCause => ({
  paidAt: shanghaiIso(paidAt),
  channel: purchase.channel ?? null,
  amountFen: purchase.amountFen,
  eligibleFen: earning.eligibleFen,
  points: earning.points,
  excludedSkus: [...earning.excludedSkus],
  rate: program.earning.points,
  perFen: program.earning.perFen,
  remainder: program.earning.remainder,
  openedOn,
})

const creditedAnswer = ({ purchase }: Sale, draft: EntryDraft, after: Books): CreditedAnswer => ({
  entryId: draft._id,
  points: draft.points,
  balance: after.balance,
  message: `您本次消费 ${yuan(purchase.amountFen)} 元,获得 ${grouped(draft.points)} 分,${balanceLine(after)}`,
  receipt: [`消费 ${yuan(purchase.amountFen)} 元`, `本次积分 +${grouped(draft.points)}`, balanceLine(after)],
  explanation: [...draft.steps],
})

/** A sale without a member: recorded under its order, with a code by which a member can claim the receipt. */
const unlinked = (sale: Sale, phone: string | null): Posting => {
  const { purchase, program, paidAt, request } = sale
  const { eligibleFen, excludedSkus } = earnForSale(program, purchase, 0)
  const claimCode = claimCodeFrom(claimMac(purchase.orderId))
  const until = addDays(dayOf(paidAt), program.claim.windowDays)
  const answer: ClaimableAnswer = {
    claimCode: printedClaimCode(claimCode),
    claimUntil: until,
    receipt: [`补录码 ${printedClaimCode(claimCode)}`, `最晚 ${until} 可在会员小程序补录积分`],
  }
  const record: Unlinked = {
    _id: `purchase:${purchase.orderId}`,
    schema: 1,
    memberId: '',
    seq: 0,
    kind: 'unlinked_purchase',
    orderId: purchase.orderId,
    storeId: purchase.storeId,
    at: shanghaiIso(request.now),
    actor: { kind: 'till', id: request.till.keyId },
    inputDigest: saleDigest(purchase, sale.code),
    claimCode,
    amountFen: purchase.amountFen,
    eligibleFen,
    answer,
  }
  const claim: Claim = {
    _id: claimCode,
    schema: 1,
    orderId: purchase.orderId,
    storeId: purchase.storeId,
    paidAt: shanghaiIso(paidAt),
    channel: purchase.channel ?? null,
    until,
    state: 'open',
    memberId: null,
    amountFen: purchase.amountFen,
    eligibleFen,
    excludedSkus: [...excludedSkus],
    refundedFen: 0,
    refundedEligibleFen: 0,
    remindPhone: phone,
    remindAt: phone === null ? NO_REMINDER : shanghaiIso(remindInstant(request.now, program.claim.remindAfterHours)),
  }
  return {
    drafts: [],
    insert: [
      ['entries', record],
      ['claims', claim],
    ],
    answer: () => answer,
  }
}

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
