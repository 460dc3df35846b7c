import type { Account } from '../../../shared/contracts/documents/account'
import { withEarned } from '../../../shared/domain/badges'
import { applyChange, type Change } from '../../../shared/domain/ledger'
import { type Program, tierOf } from '../../../shared/domain/program'
import { benefitsOf, gained, isUpgrade, standingSteps, upgradeMessage } from '../../../shared/domain/tiers'
import { dayOf, instantOf } from '../../../shared/domain/time'
import type { Told } from '../inbox/promise'
import { nextSeq, type Settled } from '../ledger/settle'

/** An entry that earns: its key, what it does to the books, and the growth that it gives. */
export interface EarningEntry {
  readonly key: string
  readonly change: Change
  readonly growth: number
  readonly now: number
}

/** What a purchase or claim makes of the standing of its member. */
export interface Grown {
  readonly account: Account
  /** The closing steps of the entry: who woke, and who rose. */
  readonly steps: readonly string[]
  readonly told: readonly Told[]
}

/** The account after an entry that earns (T1, T5), under the programme in force now. It counts as a purchase whatever it earned. */
export const grown = (program: Program, before: Settled, { key, change, growth, now }: EarningEntry): Grown => {
  const today = dayOf(now)
  const after = gained(program, before.account, growth, { seq: nextSeq(before), today })
  const { balance } = applyChange(before.books, change)
  const joinedOn = dayOf(instantOf(after.joinedAt))
  return {
    account: { ...after, badges: withEarned(after.badges, { program, today, joinedOn, hasPurchased: true, tier: after.tier, balance }) },
    steps: standingSteps(program, before.account, after, before.books.balance),
    told: isUpgrade(program, before.account, after) ? [upgradeTold(program, after, key)] : [],
  }
}

/** The entry names the occasion: who falls and rises again hears of it again. */
const upgradeTold = (program: Program, after: Account, key: string): Told => {
  const benefits = benefitsOf(program, tierOf(program, after.tier)).map(({ words }) => words)
  const message = upgradeMessage(program, after, benefits)
  return { key: `upgrade:${key}`, kind: 'service', ...message, link: 'tier', push: { kind: 'tier', subject: message.title } }
}
