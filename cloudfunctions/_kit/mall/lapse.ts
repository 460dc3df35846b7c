import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { endedBy, stateOn, UNPAID_WORDS } from '../../../shared/domain/mall'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../accounts'
import { promise } from '../inbox/promise'
import { asAccount, CorruptDocument } from '../ledger/documents'
import { post } from '../ledger/post'
import { settled } from '../ledger/settle'
import { rulesOf } from '../programs'
import type { Reader, Store } from '../store'
import { transact } from '../transact'
import { closeOrder } from './close-order'
import { asRedemption } from './documents'
import { askRefund } from './refund'
import { type Ending, restored, restoreDigest, restoreKey } from './restore'
import { lapsedTold, unpaidTold } from './told'

/** Found ended by somebody else meanwhile. */
const NOTHING_LEFT = refuse('over')

const isDone = (outcome: unknown): boolean => !isRefusal(outcome) || outcome.refused === NOTHING_LEFT.refused

const redemptionNamed = async (read: Reader, id: string): Promise<RedemptionDocument | undefined> => {
  const found = await read.get('redemptions', id)
  return found === undefined ? undefined : asRedemption(found)
}

/**
 * Ends what was not used in time: by the terms that it was redeemed under everything goes back, or all of it is forfeited — the points, and the
 * pieces too, which a stock count puts in order. Somebody may have used or cancelled it meanwhile, which is just as well. False where it could
 * not be done.
 */
export const lapse = async (store: Store, redemption: RedemptionDocument, now: number): Promise<boolean> => {
  const { _id } = redemption
  if (redemption.lapse === 'forfeit') return isDone(await forfeit(store, _id, now))
  return isDone(await giveUp(store, _id, now, lapsed)) && refundAsked(store, redemption, now)
}

/**
 * Ends what was not paid in time, once it is certain that nobody can pay it any more. What turns out to be paid counts as paid, and what the
 * provider does not say for certain stays due.
 */
export const lapseUnpaid = (store: Store, redemption: RedemptionDocument, now: number): Promise<boolean> =>
  endUnpaid(store, redemption, now, unpaid)

/** Who has left has no use for what is still open, and nothing comes back to closed books: pieces and codes go back into the stock. */
export const endForLeaver = async (store: Store, redemption: RedemptionDocument, now: number): Promise<boolean> => {
  if (redemption.state === 'unpaid') return endUnpaid(store, redemption, now, ofLeaver)
  return isDone(await giveUp(store, redemption._id, now, ofLeaver))
}

const endUnpaid = async (store: Store, redemption: RedemptionDocument, now: number, how: How): Promise<boolean> => {
  const order = await closeOrder(store, redemption, now)
  if (order === 'unknown') return false
  return order === 'paid' || isDone(await giveUp(store, redemption._id, now, how))
}

/** At once, where money was paid: what cannot be learned now the job asks again. */
const refundAsked = async (store: Store, { _id, payment }: RedemptionDocument, now: number): Promise<true> => {
  const after = payment === null ? undefined : await redemptionNamed(store, _id)
  if (after) await askRefund(store, after, now)
  return true
}

type How = (redemption: RedemptionDocument, now: number) => Omit<Ending, 'program' | 'now'> | undefined

const BY_JOB = { kind: 'system', id: 'redemptions' } as const

const lapsed: How = (redemption, now) =>
  redemption.state === 'waiting' && stateOn(redemption, dayOf(now)) === 'lapsed'
    ? { state: 'lapsed', actor: BY_JOB, told: (back) => lapsedTold(redemption, back) }
    : undefined

const unpaid: How = (redemption, now) =>
  redemption.state === 'unpaid' && instantOf(redemption.dueAt) <= now
    ? { state: 'lapsed', actor: BY_JOB, words: UNPAID_WORDS, told: (back) => unpaidTold(redemption, back) }
    : undefined

const ofLeaver: How = ({ state }) =>
  state === 'waiting' || state === 'to_ship' || state === 'unpaid'
    ? { state: 'cancelled', actor: { kind: 'system', id: 'leave' }, words: '会员已注销' }
    : undefined

const giveUp = async (store: Store, id: string, now: number, how: How): Promise<unknown> => {
  const rulesAt = await rulesOf(store, now)
  return post(store, {
    key: restoreKey(id),
    inputDigest: restoreDigest(id),
    now,
    decide: async (read) => {
      const redemption = await redemptionNamed(read, id)
      const ending = redemption && how(redemption, now)
      if (!redemption || !ending) return NOTHING_LEFT
      const account = await accountById(read, redemption.memberId)
      if (!account) throw new CorruptDocument(id, 'was redeemed by nobody')
      return restored(read, settled(account, now, rulesAt), redemption, { ...ending, program: rulesAt(now), now })
    },
  })
}

const forfeit = (store: Store, id: string, now: number): Promise<true | Refusal> =>
  transact<true>(store, {
    act: async (transaction) => {
      const redemption = await redemptionNamed(transaction, id)
      if (!redemption || !lapsed(redemption, now)) return NOTHING_LEFT
      await transaction.replace('redemptions', asRedemption(endedBy(redemption, 'lapsed', now, '逾期未使用，积分不退')))
      const account = await accountById(transaction, redemption.memberId)
      if (account) await transaction.replace('accounts', asAccount(promise(account, lapsedTold(redemption, '积分不退'), now)))
      return true
    },
  })
