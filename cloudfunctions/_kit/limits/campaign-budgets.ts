import type { CampaignDocument } from '../../../shared/contracts/documents/campaign'
import { isCampaign, isCostBounded, shardOf } from '../../../shared/domain/campaigns'
import type { Grant } from '../../../shared/domain/earning'
import type { EarningRule, Program } from '../../../shared/domain/program'
import { campaignOf, changedCampaign, pausedBy } from '../campaigns/documents'
import type { Filed } from '../ledger/post'
import type { Document, Reader } from '../store'
import { BrandGuards, budgetPot, costPot, type Pot } from './brand-guards'

interface Known {
  readonly campaign: CampaignDocument | undefined
}

/** The budgets of campaigns, and what they may cost together, as one purchase sees them. */
export class CampaignBudgets {
  readonly #guards: BrandGuards
  /** What is on record of campaigns, as far as it has been asked for. */
  readonly #records = new Map<string, Known>()

  constructor(
    private readonly read: Reader,
    private readonly program: Program,
    memberId: string,
  ) {
    this.#guards = new BrandGuards(read, shardOf(memberId))
  }

  /** Whether what a rule gives comes out of a budget, or counts for what campaigns may cost. */
  limits(rule: EarningRule): boolean {
    return rule.budget !== null || (isCampaign(rule) && isCostBounded(this.program))
  }

  async open(): Promise<void> {
    if (this.#guards.isUnread) await this.#guards.loadNext()
  }

  /** What has been found for each rule so far. Campaigns share what they may cost together, in their order. */
  room(rules: readonly EarningRule[], wanted: (rule: EarningRule) => number): ReadonlyMap<string, number> {
    let cost = this.#guards.left(costPot)
    return new Map(
      rules.map((rule) => {
        const points = Math.min(...this.#pots(rule).map((pot) => (pot === costPot ? cost : this.#guards.left(pot))))
        if (this.#pots(rule).includes(costPot)) cost -= Math.min(points, wanted(rule))
        return [rule.id, points]
      }),
    )
  }

  /** Looks further for a rule: first whether its budget was enlarged, then into the next shard. False when there is nothing more. */
  async findMore(rule: EarningRule): Promise<boolean> {
    if (rule.budget !== null && !this.#records.has(rule.id)) {
      await this.#record(rule)
      return true
    }
    return this.#guards.loadNext()
  }

  /**
   * Takes what was given. Whoever empties a shard looks whether all are empty now, and pauses the campaign if so; as all who empty one
   * change the same document, two of them never overlook each other.
   */
  async close(given: readonly (readonly [EarningRule, Grant])[], asked: readonly EarningRule[], now: number): Promise<Changes> {
    for (const [rule, { points }] of given) for (const pot of this.#pots(rule)) this.#guards.take(pot, points)
    const campaigns: Changes[] = []
    for (const rule of asked) if (rule.budget !== null) campaigns.push(await this.#pausedIfSpent(rule, now))
    const { insert, replace } = this.#guards.changes()
    return merged([filed('guards', insert, replace), ...campaigns])
  }

  async #pausedIfSpent(rule: EarningRule, now: number): Promise<Changes> {
    const isSpent = () => this.#guards.isWhole && this.#left(rule) === 0
    if (!this.#hasEmptied(rule) && !isSpent()) return NOTHING
    const before = await this.#record(rule)
    if (before?.pause || (!this.#hasEmptied(rule) && !isSpent())) return NOTHING
    await this.#guards.loadAll()
    const after = changedCampaign(rule.id, before, isSpent() ? pausedBy('budget', now) : {})
    return filed('campaigns', before ? [] : [after], before ? [after] : [])
  }

  #left(rule: EarningRule): number {
    return this.#guards.left(this.#budget(rule))
  }

  #hasEmptied(rule: EarningRule): boolean {
    return this.#guards.hasEmptied(this.#budget(rule))
  }

  async #record(rule: EarningRule): Promise<CampaignDocument | undefined> {
    if (!this.#records.has(rule.id)) this.#records.set(rule.id, { campaign: await campaignOf(this.read, rule.id) })
    return this.#records.get(rule.id)!.campaign
  }

  #budget({ id, budget }: EarningRule): Pot {
    return budgetPot(id, budget && budget.points + (this.#records.get(id)?.campaign?.morePoints ?? 0))
  }

  #pots(rule: EarningRule): Pot[] {
    return [this.#budget(rule), ...(isCampaign(rule) && isCostBounded(this.program) ? [costPot] : [])]
  }
}

export interface Changes {
  readonly insert: Filed
  readonly replace: Filed
}

export const NOTHING: Changes = { insert: [], replace: [] }

const filed = (collection: 'guards' | 'campaigns', insert: readonly Document[], replace: readonly Document[]): Changes => ({
  insert: insert.map((document) => [collection, document] as const),
  replace: replace.map((document) => [collection, document] as const),
})

export const merged = (changes: readonly Changes[]): Changes => ({
  insert: changes.flatMap(({ insert }) => insert),
  replace: changes.flatMap(({ replace }) => replace),
})
