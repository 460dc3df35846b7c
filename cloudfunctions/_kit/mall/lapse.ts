import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { endedBy, stateOn } from '../../../shared/domain/mall'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../accounts'
import { promise, type Told } from '../inbox/promise'
import { asAccount, CorruptDocument } from '../ledger/documents'
import { post } from '../ledger/post'
import { settled } from '../ledger/settle'
import { rulesOf } from '../programs'
import type { Reader, Store } from '../store'
import { transact } from '../transact'
import { asRedemption } from './documents'
import { type Ending, restored, restoreDigest, restoreKey } from './restore'

/** Found ended by somebody else meanwhile. */
const NOTHING_LEFT = refuse('over')

const isDone = (outcome: unknown): boolean => !isRefusal(outcome) || outcome.refused === NOTHING_LEFT.refused

const redemptionNamed = async (read: Reader, id: string): Promise<RedemptionDocument | undefined> => {
  const found = await read.get('redemptions', id)
  return found === undefined ? undefined : asRedemption(found)
}

const told = ({ _id, name, entryId }: RedemptionDocument, body: string): Told => ({
  key: `lapsed:${entryId}`,
  kind: 'points',
  title: '兑换已过期',
  body: `“${name}”逾期未使用，已失效，${body}。`,
  link: 'redemptions',
})

/**
 * Ends what was not used in time: by the terms that it was redeemed under everything goes back, or all of it is forfeited — the points, and the
 * pieces too, which a stock count puts in order. Somebody may have used or cancelled it meanwhile, which is just as well. False where it could
 * not be done.
 */
export const lapse = async (store: Store, { _id, lapse: policy }: RedemptionDocument, now: number): Promise<boolean> =>
  isDone(await (policy === 'return' ? giveUp(store, _id, now, lapsed) : forfeit(store, _id, now)))

/** Who has left has no use for what is still open, and nothing comes back to closed books: pieces and codes go back into the stock. */
export const endForLeaver = async (store: Store, { _id }: RedemptionDocument, now: number): Promise<boolean> =>
  isDone(await giveUp(store, _id, now, ofLeaver))

type How = (redemption: RedemptionDocument, now: number) => Omit<Ending, 'program' | 'now'> | undefined

const lapsed: How = (redemption, now) =>
  redemption.state === 'waiting' && stateOn(redemption, dayOf(now)) === 'lapsed'
    ? { state: 'lapsed', actor: { kind: 'system', id: 'redemptions' }, told: (back) => told(redemption, back) }
    : undefined

const ofLeaver: How = ({ state }) =>
  state === 'waiting' || state === 'to_ship'
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
      if (account) await transaction.replace('accounts', asAccount(promise(account, told(redemption, '积分不退'), now)))
      return true
    },
  })
