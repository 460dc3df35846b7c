import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import { parseClaimCode } from '../../../shared/domain/claim-code'
import type { Actor } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import { endOfDay, instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../digest'
import { pausedRules } from '../campaigns/paused'
import { failuresInHour, noteFailure } from '../failures'
import { CorruptDocument } from '../ledger/documents'
import { type Also, type Posted, post } from '../ledger/post'
import { asClaim, type Claim } from '../ledger/unlinked'
import { programOfSale, rulesOf } from '../programs'
import type { Reader, Store } from '../store'
import { claimedReceipt } from './claimed-receipt'

/** For whom a receipt is claimed, and by whom. */
export interface Claimant {
  readonly store: Store
  readonly now: number
  /** The member of staff who claims for somebody in front of him; absent when the member claims himself. */
  readonly actor?: Actor & { readonly kind: 'staff' }
  /** The member who is to have the receipt, or why there is none. Asked twice, so it must use nothing up. */
  findAccount(read: Reader): Promise<Account | Refusal>
}

/**
 * 补录 (L9): a receipt without a member becomes somebody's, once, within its window. Wrong codes are counted against the member
 * for whom they are tried, whoever types them. `also` is written in the same transaction.
 */
export const claimReceipt = async (
  claimant: Claimant,
  claimCode: string,
  also?: Also,
): Promise<Posted<ActionData<'receipt.claim'>> | Refusal> => {
  const { store, now } = claimant
  const member = await claimant.findAccount(store)
  if (isRefusal(member)) return member
  const found = await receiptOf(claimant, member, claimCode)
  if (isRefusal(found)) return found
  const program = await programOfSale(store, now, instantOf(found.paidAt))
  if (!program) throw new CorruptDocument(found._id, 'no programme was in force when its sale was paid')
  const rulesAt = await rulesOf(store, now)
  const paused = await pausedRules(store, program, now)
  const inputDigest = digestOf({ claim: found._id, memberId: member._id })
  const posted = await post(store, {
    key: `claim:${found.orderId}`,
    inputDigest,
    now,
    decide: async (read) => {
      const claim = asClaim(await read.get('claims', found._id))
      const account = await claimant.findAccount(read)
      if (isRefusal(account)) return account
      return (
        unclaimable(claim, now) ??
        claimedReceipt(read, claim, account, {
          program,
          rulesAt,
          pausedRules: paused,
          now,
          actor: claimant.actor ?? { kind: 'member', id: account._id },
          inputDigest,
        })
      )
    },
    also,
  })
  // Another member's earlier claim is no conflict of bodies to this caller: the receipt is simply taken.
  return isRefusal(posted) && posted.refused === 'conflict' ? refuse('claim_taken') : posted
}

const receiptOf = async ({ store, now }: Claimant, member: Account, claimCode: string): Promise<Claim | Refusal> => {
  if (failuresInHour(member, 'claim', now) >= LIMITS.claimFailuresPerHour) return refuse('too_many', '补录码错误次数过多,请一小时后再试')
  const code = parseClaimCode(claimCode)
  const found = code === undefined ? undefined : await store.get('claims', code)
  if (found) return asClaim(found)
  await noteFailure(store, member, 'claim', now)
  return refuse('not_found', '没有找到这个补录码,请核对小票')
}

const unclaimable = (claim: Claim, now: number): Refusal | undefined => {
  if (claim.state === 'claimed') return refuse('claim_taken')
  if (claim.state === 'refunded') return refuse('claim_refunded')
  return now >= endOfDay(claim.until)
    ? refuse('claim_expired', `该小票的补录期限为 ${claim.until},已过期`, { claimUntil: claim.until })
    : undefined
}
