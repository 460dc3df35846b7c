import { percentOf, WARN_PERCENT } from '../../../shared/domain/campaigns'
import type { BrandGuard } from '../../../shared/contracts/documents/guard'
import type { EarningRule } from '../../../shared/domain/program'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { campaignOf, type CampaignChange, pausedBy, writeCampaign } from '../../_kit/campaigns/documents'
import { brandGuards, grantedBy } from '../../_kit/campaigns/figures'
import { campaignsAhead } from '../../_kit/campaigns/known'
import { log } from '../../_kit/log'
import { allVersions } from '../../_kit/programs/versions'
import { transact } from '../../_kit/transact'
import type { Job, JobContext } from '../job'

/**
 * Warns of campaigns that have used 80 % of their budget, and of those that have used all (E6), once for each budget. The purchase that
 * uses the last point pauses its campaign itself; one whose budget a new version has made smaller is paused here.
 */
export const campaignWatch: Job = {
  name: 'campaign-watch',
  run: async (context) => {
    const limited = campaignsAhead(await allVersions(context.store), context.now).filter(({ budget }) => budget !== null)
    if (limited.length === 0) return { done: 0, failed: 0, more: false }
    const guards = await brandGuards(context.store)
    let [done, failed] = [0, 0]
    for (const rule of limited) {
      const watched = await watch(context, rule, guards)
      if (isRefusal(watched)) failed++
      else done += watched.warned ? 1 : 0
    }
    return { done, failed, more: failed > 0 }
  },
}

const watch = async (
  { store, now }: JobContext,
  rule: EarningRule,
  guards: readonly BrandGuard[],
): Promise<{ warned: boolean } | Refusal> => {
  const granted = grantedBy(guards, rule.id)
  if (granted === 0) return { warned: false }
  const found = await transact(store, {
    act: async (transaction) => {
      const before = await campaignOf(transaction, rule.id)
      const total = rule.budget!.points + (before?.morePoints ?? 0)
      const percent = percentOf(granted, total)
      const change: CampaignChange = {
        ...(percent >= WARN_PERCENT && before?.warnedOf !== total ? { warnedOf: total } : {}),
        ...(percent >= 100 && before?.spentOf !== total ? { spentOf: total } : {}),
        ...(percent >= 100 && !before?.pause ? pausedBy('budget', now) : {}),
      }
      const warned = Object.keys(change).length > 0
      if (warned) await writeCampaign(transaction, rule.id, before, change)
      return { warned, percent, total }
    },
  })
  if (!isRefusal(found) && found.warned)
    log.warn('campaign budget', { ruleId: rule.id, granted, budget: found.total, percent: found.percent })
  return found
}
