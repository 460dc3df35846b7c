import { NOT_DUE, type ReferralDocument } from '../../../shared/contracts/documents/referral'
import type { RulesAt } from '../../../shared/domain/tiers'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../accounts'
import { asEntry } from '../ledger/documents'
import { rulesOf } from '../programs'
import type { Store, Transaction } from '../store'
import { transact } from '../transact'
import { decideReferral } from './decide-referral'
import { asReferral } from './documents'
import { factsOfReferral } from './facts'
import { takeBackReward } from './take-back'
import { judged, type Verdict } from './verdict'

/**
 * Does what is due for one invitation: decides it when the return window is over, or takes the reward back of what was returned later.
 * Done twice, or by two at once, it does nothing more; false when it could not be done.
 */
export const settleReferral = async (store: Store, id: string, now: number): Promise<boolean> => {
  const found = asReferral(await store.get('referrals', id))
  const rulesAt = await rulesOf(store, now)
  const verdict = found.state === 'bought' ? await verdictOn(store, found, rulesAt) : undefined
  const settled = await transact(store, {
    act: async (transaction) => {
      const referral = asReferral(await transaction.get('referrals', id))
      if (referral.dueAt > shanghaiIso(now)) return true
      if (referral.state === 'bought') {
        // Bought between the two looks: what was judged is not what is due. The next tick judges it.
        if (!verdict) return true
        await decideReferral(transaction, referral, { verdict, rulesAt, now })
        return true
      }
      return takeBack(transaction, referral, rulesAt, now)
    },
  })
  return !isRefusal(settled)
}

/** What the rules of the day on which it counts say of it. */
const verdictOn = async (store: Store, referral: ReferralDocument, rulesAt: RulesAt): Promise<Verdict | undefined> => {
  const { daily } = rulesAt(instantOf(referral.order!.countsAt))
  const inviter = await accountById(store, referral.inviterId)
  return inviter && judged(daily.risk, await factsOfReferral(store, referral, inviter, daily.referral?.minFen ?? 0))
}

const takeBack = async (transaction: Transaction, referral: ReferralDocument, rulesAt: RulesAt, now: number): Promise<true> => {
  if (referral.state === 'returned' && referral.entryId !== null) {
    const paid = asEntry(await transaction.get('entries', referral.entryId))
    const how = { reason: '好友的首次消费已退货', actor: { kind: 'system', id: 'referrals' }, rulesAt, now } as const
    await takeBackReward(transaction, paid, how)
  }
  await transaction.replace('referrals', asReferral({ ...referral, dueAt: NOT_DUE }))
  return true
}
