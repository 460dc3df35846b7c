import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { areOwnAccounts, barOfParty, isOpenToTake, lapsedOf, OWN_ACCOUNT, taken } from '../../../shared/domain/presents'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { promise } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { asOfNow } from '../../_kit/ledger/settle'
import { asPresent, partyOf, presentById, presentTerms } from '../../_kit/presents/documents'
import { presentFace } from '../../_kit/presents/face'
import { tiesBetween } from '../../_kit/presents/ties'
import { acceptedTold, takenTold } from '../../_kit/presents/told'
import { rulesOf } from '../../_kit/programs'
import type { Reader, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { unfitGiver } from '../presents/accepting'
import { type Act, callerAccount, type MemberRequest } from '../request'
import { tooLate } from './present-open'

type Accepted = ActionData<'present.accept'>

/**
 * A friend takes a present up (K7): no point moves yet, the cooling-off begins. Of two who tap at once one has it; who has it is answered the
 * same again.
 */
export const acceptPresent: Act<'present.accept'> = async (request) => {
  const rulesAt = await rulesOf(request.store, request.now)
  return transact<Accepted>(request.store, { act: (transaction) => accept(transaction, request, rulesAt) })
}

/** All that is read before it is decided. */
interface Taking {
  readonly present: PresentDocument
  readonly giver: Account
  readonly friend: Account
}

const accept = async (
  transaction: Transaction,
  { openid, now, input }: MemberRequest<'present.accept'>,
  rulesAt: RulesAt,
): Promise<Accepted | Refusal> => {
  const friend = await callerAccount({ store: transaction, openid })
  if (isRefusal(friend)) return friend
  const present = await presentById(transaction, input.presentId)
  if (isRefusal(present)) return present
  const giver = await accountById(transaction, present.giverId)
  if (present.friendId === friend._id && (present.state === 'cooling' || present.state === 'given'))
    return { present: presentFace(present, 'friend', giver?.name ?? null, now) }
  const refused = unfitPresent(present, friend._id, now) ?? unfitGiver(giver)
  if (refused || !giver) return refused ?? tooLate(present)
  const barred = await barOf(transaction, { present, giver, friend: asOfNow(friend, now, rulesAt) }, rulesAt, now)
  return barred ?? take(transaction, { present, giver, friend }, now)
}

const unfitPresent = (present: PresentDocument, callerId: string, now: number): Refusal | undefined => {
  if (present.giverId === callerId) return OWN_ACCOUNT
  if (!isOpenToTake(present, now)) return tooLate(present)
  return lapsedOf(present, dayOf(now)) === present.points ? refuse('over', '这份转赠的积分已到期') : undefined
}

const barOf = async (read: Reader, { giver, friend }: Taking, rulesAt: RulesAt, now: number): Promise<Refusal | undefined> => {
  const program = rulesAt(now)
  const terms = presentTerms(program)
  if (isRefusal(terms)) return terms
  const barred = barOfParty(partyOf(friend), terms, now)
  if (barred) return barred
  return areOwnAccounts(program.daily.risk, await tiesBetween(read, giver, friend)) ? OWN_ACCOUNT : undefined
}

const take = async (transaction: Transaction, { present, giver, friend }: Taking, now: number): Promise<Accepted> => {
  const after = asPresent(taken(present, friend._id, now))
  await transaction.replace('presents', after)
  await transaction.replace('accounts', asAccount(promise(giver, takenTold(after, friend.name, now), now)))
  await transaction.replace('accounts', asAccount(promise({ ...friend, hasPresents: true }, acceptedTold(after, giver.name, now), now)))
  return { present: presentFace(after, 'friend', giver.name, now) }
}
