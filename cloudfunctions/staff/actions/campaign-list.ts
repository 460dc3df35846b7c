import type { CampaignView, StaffData } from '../../../shared/contracts'
import type { CampaignDocument } from '../../../shared/contracts/documents/campaign'
import { percentOf, WARN_PERCENT } from '../../../shared/domain/campaigns'
import type { CostGuard, EarningRule } from '../../../shared/domain/program'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { asCampaign } from '../../_kit/campaigns/documents'
import { brandGuards, grantedBy } from '../../_kit/campaigns/figures'
import { campaignsAhead, campaignsEver } from '../../_kit/campaigns/known'
import { currentProgram } from '../../_kit/programs'
import { allVersions } from '../../_kit/programs/versions'
import type { Store } from '../../_kit/store'
import { costFigures, stateOf as costStateOf } from '../../_kit/totals/cost'
import { walkCursor } from '../../_kit/totals/entries'
import type { StaffAct } from '../request'

type Answer = StaffData<'campaign.list'>
type Alert = Answer['alerts'][number]

/** More than anybody scrolls through. */
const MOST_LISTED = 100
const MOST_RECORDS = 1000

/** What campaigns have given, what is left of their budgets, and what points cost at large. */
export const listCampaigns: StaffAct<'campaign.list'> = async ({ store, now }) => {
  const versions = await allVersions(store)
  const ahead = new Set(campaignsAhead(versions, now).map(({ id }) => id))
  const guards = await brandGuards(store)
  const records = (await store.find('campaigns', { limit: MOST_RECORDS })).map(asCampaign)
  const items = [...campaignsEver(versions)]
    .sort(latestFirst)
    .slice(0, MOST_LISTED)
    .map((rule) => {
      const record = records.find(({ _id }) => _id === rule.id)
      return viewOf(rule, { record, granted: grantedBy(guards, rule.id), isAhead: ahead.has(rule.id), now })
    })
  const { cost: guard } = await currentProgram(store, now)
  const cost = guard && (await costOf(store, guard, now))
  return { items, alerts: [...(cost ? costAlerts(cost) : []), ...items.flatMap(budgetAlerts)], ...(cost ? { cost } : {}) }
}

const latestFirst = (a: EarningRule, b: EarningRule): number => startOf(b) - startOf(a)

/** One without a period stands before all others. */
const startOf = ({ period }: EarningRule): number => (period ? instantOf(period.from) : Number.MAX_SAFE_INTEGER)

interface Standing {
  readonly record: CampaignDocument | undefined
  readonly granted: number
  readonly isAhead: boolean
  readonly now: number
}

const viewOf = (rule: EarningRule, standing: Standing): CampaignView => {
  const { id, name, period, budget, caps } = rule
  const { record, granted } = standing
  const added = record?.morePoints ?? 0
  const total = (budget?.points ?? 0) + added
  return {
    ruleId: id,
    name,
    ...(period ? { period } : {}),
    state: stateOf(rule, standing),
    ...(budget || granted > 0 ? { granted } : {}),
    ...(budget ? { budget: { points: budget.points, added, left: Math.max(0, total - granted), percent: percentOf(granted, total) } } : {}),
    storeCaps: caps.filter(({ per }) => per === 'store').map(({ period: every, points, times }) => ({ period: every, points, times })),
    ...(record?.pause ? { pause: pauseOf(record.pause) } : {}),
  }
}

const stateOf = ({ period }: EarningRule, { record, isAhead, now }: Standing): CampaignView['state'] => {
  if (!isAhead || (period && instantOf(period.until) <= now)) return 'over'
  if (record?.pause) return 'paused'
  return period && now < instantOf(period.from) ? 'coming' : 'running'
}

const pauseOf = ({ by, at, reason, staffNo }: NonNullable<CampaignDocument['pause']>): NonNullable<CampaignView['pause']> => ({
  by,
  at,
  ...(reason === null ? {} : { reason }),
  ...(staffNo === null ? {} : { staffNo }),
})

const costOf = async (store: Store, guard: CostGuard, now: number): Promise<NonNullable<Answer['cost']>> => {
  const figures = await costFigures(store, guard, now)
  const cursor = await walkCursor(store, 'totals')
  return { basis: guard.basis, to: dayOf(now), ...figures, state: costStateOf(figures), ...(cursor ? { countedUntil: cursor.at } : {}) }
}

const levelOf = (percent: number): Alert['level'] => (percent >= 100 ? 'spent' : 'warned')

const costAlerts = ({ percent, state }: NonNullable<Answer['cost']>): Alert[] => {
  if (state === 'calm') return []
  const message = state === 'over' ? '积分成本已达上限，活动已自动暂停，须人工恢复' : `积分成本已用上限的 ${percent}%`
  return [{ level: levelOf(percent), percent, message }]
}

/** Nobody needs to look at the budget of a campaign that is over. */
const budgetAlerts = ({ ruleId, name, state, budget }: CampaignView): Alert[] => {
  if (!budget || state === 'over' || budget.percent < WARN_PERCENT) return []
  const message = budget.percent >= 100 ? `“${name}”的预算已用完，活动已自动暂停` : `“${name}”的预算已用 ${budget.percent}%`
  return [{ level: levelOf(budget.percent), ruleId, percent: budget.percent, message }]
}
