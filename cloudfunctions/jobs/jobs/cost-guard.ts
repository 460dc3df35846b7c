import type { BrandGuard } from '../../../shared/contracts/documents/guard'
import type { CostState } from '../../../shared/contracts/documents/totals'
import { shareOf } from '../../../shared/domain/campaigns'
import type { EarningRule, Program } from '../../../shared/domain/program'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { campaignOf, pausedBy, writeCampaign } from '../../_kit/campaigns/documents'
import { brandGuards } from '../../_kit/campaigns/figures'
import { campaignsAhead } from '../../_kit/campaigns/known'
import { asBrandGuard } from '../../_kit/limits/brand-guards'
import { log } from '../../_kit/log'
import { currentProgram } from '../../_kit/programs'
import { allVersions } from '../../_kit/programs/versions'
import { costFigures, type CostFigures, costState, stateOf } from '../../_kit/totals/cost'
import { entriesAfter, PAGE, walkCursor } from '../../_kit/totals/entries'
import { added, NO_TALLY, TALLIES } from '../../_kit/totals/tally'
import { transact } from '../../_kit/transact'
import type { Job, JobContext, JobReport } from '../job'

/**
 * Holds what points cost against the revenue (E6): warns at 80 % of the limit and pauses all campaigns at 100 %. They run again by hand
 * only; one that somebody resumed while the limit is exceeded is left alone. In between, campaigns give no more than what was left
 * when it looked last: each shard of the guards gets its share of it as a ceiling.
 */
export const costGuard: Job = {
  name: 'cost-guard',
  run: async (context) => {
    const program = await currentProgram(context.store, context.now)
    const campaigns = campaignsAhead(await allVersions(context.store), context.now)
    if (program.cost === null || campaigns.length === 0) return NOTHING_DUE
    const looked = await look(context, program.cost)
    if (!looked) return { ...NOTHING_DUE, more: true }
    const { figures, guards } = looked
    const state = await noteState(context, figures)
    if (isRefusal(state)) return { done: 0, failed: 1, more: true }
    const outcomes = [
      ...(state.state === 'over' ? await pauseAll(context, campaigns, state) : []),
      ...(program.cost.basis === 'issued' ? await setCeilings(context, guards, leftOf(program, figures, state)) : []),
    ]
    return {
      done: outcomes.filter((outcome) => !isRefusal(outcome) && outcome.changed).length,
      failed: outcomes.filter(isRefusal).length,
      more: false,
    }
  },
}

const NOTHING_DUE: JobReport = { done: 0, failed: 0, more: false }

interface Done {
  readonly changed: boolean
}

/**
 * What points cost at this moment. The guards are read first: whatever they hold by then is an entry by now, added up already or seen
 * among the fresh ones, so that nothing is given that has not been counted. Undefined while too many wait to be added up.
 */
const look = async (
  { store, now }: JobContext,
  guard: NonNullable<Program['cost']>,
): Promise<{ figures: CostFigures; guards: readonly BrandGuard[] } | undefined> => {
  const guards = await brandGuards(store)
  const fresh = await entriesAfter(store, await walkCursor(store, 'totals'), TALLIES)
  if (fresh.length === PAGE) return undefined
  const tally = fresh.reduce((sum, entry) => added(sum, entry.value), NO_TALLY)
  return { guards, figures: await costFigures(store, guard, now, tally) }
}

/** Says once when the state has changed. */
const noteState = async ({ store, now }: JobContext, figures: CostFigures): Promise<CostState | Refusal> => {
  const state = stateOf(figures)
  const noted = await transact(store, {
    act: async (transaction) => {
      const before = await costState(transaction)
      if (before?.state === state) return { after: before, changed: false }
      const after: CostState = { _id: 'cost-guard', schema: 1, state, since: shanghaiIso(now) }
      await (before ? transaction.replace('job_cursors', after) : transaction.insert('job_cursors', [after]))
      return { after, changed: true }
    },
  })
  if (isRefusal(noted)) return noted
  if (noted.changed && state !== 'calm') log.warn('points cost', { state, ...figures })
  return noted.after
}

const pauseAll = async (
  { store, now }: JobContext,
  campaigns: readonly EarningRule[],
  { since }: CostState,
): Promise<(Done | Refusal)[]> => {
  const outcomes: (Done | Refusal)[] = []
  for (const { id } of campaigns)
    outcomes.push(
      await transact<Done>(store, {
        act: async (transaction) => {
          const before = await campaignOf(transaction, id)
          const isResumed = before?.resumedAt != null && instantOf(before.resumedAt) >= instantOf(since)
          if (before?.pause || isResumed) return { changed: false }
          await writeCampaign(transaction, id, before, pausedBy('cost', now))
          return { changed: true }
        },
      }),
    )
  return outcomes
}

/** Points that campaigns may still give; null where pauses say it all. */
const leftOf = ({ cost }: Program, { limitFen, valueFen }: CostFigures, { state }: CostState): number | null =>
  state === 'over' ? null : Math.floor((limitFen - valueFen) / cost!.valueFen)

/** From what each shard had given when it was looked at: what has been given since then counts against the ceiling. */
const setCeilings = async ({ store }: JobContext, guards: readonly BrandGuard[], left: number | null): Promise<(Done | Refusal)[]> => {
  const outcomes: (Done | Refusal)[] = []
  for (const [shard, seen] of guards.entries()) {
    const ceiling = left === null ? null : seen.campaigns + shareOf(left, shard)
    outcomes.push(
      await transact<Done>(store, {
        act: async (transaction) => {
          const found = await transaction.get('guards', seen._id)
          if ((found === undefined ? seen : asBrandGuard(found)).ceiling === ceiling) return { changed: false }
          if (found === undefined) await transaction.insert('guards', [asBrandGuard({ ...seen, ceiling })])
          else await transaction.replace('guards', asBrandGuard({ ...asBrandGuard(found), ceiling }))
          return { changed: true }
        },
      }),
    )
  }
  return outcomes
}
