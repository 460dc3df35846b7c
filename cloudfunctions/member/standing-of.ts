import type { ActionData } from '../../shared/contracts'
import type { Account } from '../../shared/contracts/documents/account'
import { type BadgeView, badgeViews, withAnniversaries } from '../../shared/domain/badges'
import type { Program } from '../../shared/domain/program'
import { keepMissing, nextTier, outlook } from '../../shared/domain/tiers'
import { type Day, dayOf, instantOf, NEVER } from '../../shared/domain/time'

type StandingView = NonNullable<ActionData<'program.get'>['standing']>

/** Where a member stands, for an account as of now (`asOfNow`). */
export const standingView = (program: Program, account: Account, today: Day): StandingView => ({
  tier: account.tier,
  growth: account.growth,
  ...wayUpOf(program, account),
  periodGrowth: account.periodGrowth,
  ...validityOf(program, account),
  ...sleepOf(account),
  badges: badgesOf(program, account, today),
})

/** `还差 320 元升级银卡`; nothing in the highest tier. */
export const wayUpOf = (program: Program, account: Account): Pick<StandingView, 'nextTier'> => {
  const next = nextTier(program, account)
  if (!next) return {}
  return { nextTier: { tier: next.tier.id, tierName: next.tier.name, growth: account.growth + next.missing, missing: next.missing } }
}

/** The end of the validity, nothing where none runs. */
export const untilOf = ({ tierUntil }: Account): Pick<StandingView, 'tierUntil'> => (tierUntil === NEVER ? {} : { tierUntil })

const validityOf = (program: Program, account: Account): Pick<StandingView, 'tierUntil' | 'keepMissing' | 'outlook'> => {
  if (account.tierUntil === NEVER || program.tierPolicy.validityYears === null) return {}
  const missing = keepMissing(program, account)
  return { ...untilOf(account), ...(missing > 0 ? { keepMissing: missing } : {}), outlook: outlook(program, account) }
}

export const sleepOf = ({ dormantSince }: Account): Pick<StandingView, 'dormantSince'> => (dormantSince === null ? {} : { dormantSince })

/** The badges with all that time alone has added since the last entry. */
export const badgesOf = (program: Program, account: Account, today: Day): BadgeView[] => {
  const { badges, joinedAt } = account
  return badgeViews(withAnniversaries(badges, { joinedOn: dayOf(instantOf(joinedAt)), today }), program)
}
