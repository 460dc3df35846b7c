import { type Evaluation, type Grant, limitGrants, type Room } from '../../../shared/domain/earning'
import type { EarningRule, Program } from '../../../shared/domain/program'
import { dayOf } from '../../../shared/domain/time'
import type { Reader } from '../store'
import { CampaignBudgets, type Changes, merged, NOTHING } from './campaign-budgets'
import { type OpenStoreGuard, openStoreGuard } from './store-guard'

/** Whose purchase it is, where and when. */
export interface Place {
  readonly memberId: string
  readonly storeId: string
  /** Epoch ms: which day it counts for. */
  readonly at: number
  readonly now: number
}

export interface Limited {
  readonly evaluation: Evaluation
  /** Guards of the limits that it has used up a part of, to be written in the transaction of the purchase. */
  readonly changes: Changes
}

/**
 * The purchase as far as the limits across members let it go: caps of the store, budgets of campaigns, and what campaigns may cost
 * between two looks of the cost guard. Called in the transaction that books it. A purchase that no such rule gives to reads nothing.
 */
export const withinLimits = async (read: Reader, program: Program, evaluation: Evaluation, place: Place): Promise<Limited> => {
  const limits = new Limits(read, program, place)
  if (limits.limited(evaluation.grants).length === 0) return { evaluation, changes: NOTHING }
  const fitted = await limits.fitted(evaluation)
  return { evaluation: fitted, changes: await limits.close(fitted.grants) }
}

class Limits {
  readonly #budgets: CampaignBudgets
  #store: OpenStoreGuard | undefined
  /** Rules whose guards have been read, in the order of the programme. */
  #known: readonly EarningRule[] = []

  constructor(
    private readonly read: Reader,
    private readonly program: Program,
    private readonly place: Place,
  ) {
    this.#budgets = new CampaignBudgets(read, program, place.memberId)
  }

  /** Grants of rules with limits across members. */
  limited(grants: readonly Grant[]): (readonly [EarningRule, Grant])[] {
    const { rules } = this.program.earning
    return grants.flatMap((grant) => {
      const rule = rules.find(({ id }) => id === grant.ruleId)
      return rule && (hasStoreCap(rule) || this.#budgets.limits(rule)) ? [[rule, grant] as const] : []
    })
  }

  /** Cutting one rule may let another one in, or let it give more: so again, until what is given is what is there. */
  async fitted(evaluation: Evaluation): Promise<Evaluation> {
    for (let current = evaluation; ;) {
      await this.#know(this.limited(current.grants))
      const room = this.#room(evaluation.grants, current.grants)
      const next = limitGrants(this.program, evaluation, room)
      const isNew = this.limited(next.grants).some(([rule]) => !this.#known.includes(rule))
      if (!isNew && !(await this.#foundMore(room, next.grants))) return this.#exact(evaluation, next)
      current = next
    }
  }

  async close(grants: readonly Grant[]): Promise<Changes> {
    const given = this.limited(grants)
    const asked = this.#known.filter((rule) => this.#budgets.limits(rule))
    const budgets = await this.#budgets.close(
      given.filter(([rule]) => this.#budgets.limits(rule)),
      asked,
      this.place.now,
    )
    return merged([this.#store?.after(given) ?? NOTHING, budgets])
  }

  async #know(limited: readonly (readonly [EarningRule, Grant])[]): Promise<void> {
    const rules = new Set([...this.#known, ...limited.map(([rule]) => rule)])
    this.#known = this.program.earning.rules.filter((rule) => rules.has(rule))
    if (this.#known.some(hasStoreCap))
      this.#store ??= await openStoreGuard(this.read, this.program, this.place.storeId, dayOf(this.place.at))
    if (this.#known.some((rule) => this.#budgets.limits(rule))) await this.#budgets.open()
  }

  /** Rules that share something leave to each other what `wanted` says that they do not take. */
  #room(...wanted: readonly (readonly Grant[])[]): Room {
    const store = (rule: EarningRule) => this.#store?.room(rule) ?? Infinity
    const budgets = this.#budgets.room(
      this.#known.filter((rule) => this.#budgets.limits(rule)),
      (rule) => Math.min(store(rule), Math.max(...wanted.map((grants) => pointsOf(grants, rule.id)))),
    )
    return new Map(this.#known.map((rule) => [rule.id, { points: Math.min(store(rule), budgets.get(rule.id) ?? Infinity) }]))
  }

  /** Whether more was found for a rule that its budget, and nothing else, may have cut. */
  async #foundMore(room: Room, grants: readonly Grant[]): Promise<boolean> {
    const given = ({ id }: EarningRule) => pointsOf(grants, id)
    const cut = this.#known.find(
      (rule) =>
        this.#budgets.limits(rule) && given(rule) >= room.get(rule.id)!.points && (this.#store?.room(rule) ?? Infinity) > given(rule),
    )
    return cut !== undefined && this.#budgets.findMore(cut)
  }

  /** Campaigns that share what they may cost could each have counted on the same rest: what stands is what the shares allow. */
  #exact(evaluation: Evaluation, fitted: Evaluation): Evaluation {
    const room = this.#room(fitted.grants)
    if (this.limited(fitted.grants).every(([rule, { points }]) => points <= room.get(rule.id)!.points)) return fitted
    const closed = this.program.earning.rules.filter(
      (rule) => !this.#known.includes(rule) && (hasStoreCap(rule) || this.#budgets.limits(rule)),
    )
    const least = new Map([...room].map(([id, { points }]) => [id, { points: Math.min(points, pointsOf(fitted.grants, id)) }]))
    return limitGrants(this.program, evaluation, new Map([...least, ...closed.map(({ id }) => [id, { points: 0 }] as const)]))
  }
}

const hasStoreCap = ({ caps }: EarningRule): boolean => caps.some(({ per }) => per === 'store')

const pointsOf = (grants: readonly Grant[], id: string): number => grants.find(({ ruleId }) => ruleId === id)?.points ?? 0
