import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { parseClaimCode } from '../../../shared/domain/claim-code'
import { earnForClaim } from '../../../shared/domain/earning'
import { earn, type EntryDraft } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import { lotExpiry, type Program } from '../../../shared/domain/program'
import { yuan } from '../../../shared/domain/text'
import { dayOf, endOfDay, instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByOpenid } from '../../_kit/accounts'
import { digestOf } from '../../_kit/digest'
import { failuresInHour, noteFailure } from '../../_kit/failures'
import { CorruptDocument } from '../../_kit/ledger/documents'
import { type Posting, post } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { asClaim, type Claim, NO_REMINDER } from '../../_kit/ledger/unlinked'
import { lotSteps } from '../../_kit/ledger/words'
import { programOfSale } from '../../_kit/programs'
import { type Act, callerAccount } from '../request'

/** 补录 (L9): a receipt without a member becomes the caller's, once, within its window. */
export const claimReceipt: Act<'receipt.claim'> = async (request) => {
  const { store, now, openid } = request
  const caller = await callerAccount(request)
  if (isRefusal(caller)) return caller
  if (failuresInHour(caller, 'claim', now) >= LIMITS.claimFailuresPerHour) return refuse('too_many', '补录码错误次数过多,请一小时后再试')
  const code = parseClaimCode(request.input.claimCode)
  const found = code === undefined ? undefined : await store.get('claims', code)
  if (!found) {
    await noteFailure(store, caller, 'claim', now)
    return refuse('not_found', '没有找到这个补录码,请核对小票')
  }
  const { _id, orderId, paidAt } = asClaim(found)
  const program = await programOfSale(store, now, instantOf(paidAt))
  if (!program) throw new CorruptDocument(_id, 'no programme was in force when its sale was paid')
  const posted = await post(store, {
    key: `claim:${orderId}`,
    inputDigest: digestOf({ claim: _id, memberId: caller._id }),
    now,
    decide: async (read) => {
      const claim = asClaim(await read.get('claims', _id))
      const account = await accountByOpenid(read, openid)
      return account ? (refusalOf(claim, now) ?? claimed(claim, account, program, now)) : refuse('not_joined')
    },
  })
  // Another member's earlier claim is no conflict of bodies to this caller: the receipt is simply taken.
  if (isRefusal(posted)) return posted.refused === 'conflict' ? refuse('claim_taken') : posted
  return posted.answer as ActionData<'receipt.claim'>
}

const refusalOf = (claim: Claim, now: number): Refusal | undefined => {
  if (claim.state === 'claimed') return refuse('claim_taken')
  if (claim.state === 'refunded') return refuse('claim_refunded')
  return now >= endOfDay(claim.until) ? refuse('claim_expired', `该小票的补录期限为 ${claim.until},已过期`) : undefined
}

const claimed = (claim: Claim, found: Account, program: Program, now: number): Posting => {
  const { account, books, drafts } = settled(found, now, program.version)
  const earning = earnForClaim(program, claim, books.carryFen)
  // A claim is the moment of earning: the lifetime of its points begins today, not on the day of the receipt.
  const change = earn(books, earning.points, lotExpiry(program, account.tier, dayOf(now)), earning.carryChangeFen)
  const draft: EntryDraft = {
    ...change,
    _id: `claim:${claim.orderId}`,
    kind: 'claim',
    title: `补录消费 ${yuan(claim.amountFen)} 元`,
    steps: [...earning.steps, ...lotSteps(change)],
    actor: { kind: 'member', id: account._id },
    programVersion: program.version,
    inputDigest: digestOf({ claim: claim._id, memberId: account._id }),
    orderId: claim.orderId,
    storeId: claim.storeId,
    cause: {
      paidAt: claim.paidAt,
      channel: claim.channel,
      amountFen: claim.amountFen - claim.refundedFen,
      eligibleFen: claim.eligibleFen - claim.refundedEligibleFen,
      points: earning.points,
      excludedSkus: claim.excludedSkus,
      rate: program.earning.points,
      perFen: program.earning.perFen,
      remainder: program.earning.remainder,
      openedOn: change.lots[0]?.expiresOn ?? null,
    } satisfies EarnedCause,
  }
  const taken: Claim = { ...claim, state: 'claimed', memberId: account._id, remindPhone: null, remindAt: NO_REMINDER }
  return {
    account,
    drafts: [...drafts, draft],
    replace: [['claims', taken]],
    answer: (after) => ({ entryId: draft._id, points: draft.points, balance: after.balance }),
  }
}
