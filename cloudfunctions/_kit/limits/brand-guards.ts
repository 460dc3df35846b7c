import { type BrandGuard, brandGuardSchema } from '../../../shared/contracts/documents/guard'
import { SHARDS, shardsFrom, shareOf } from '../../../shared/domain/campaigns'
import { checked } from '../ledger/documents'
import type { Reader } from '../store'

/** Something that campaigns draw from, kept in all shards. */
export interface Pot {
  /** What is left of it in a shard; may be without end. */
  readonly left: (guard: BrandGuard, shard: number) => number
  readonly taken: (guard: BrandGuard, points: number) => BrandGuard
}

/** The budget of one campaign; one without a budget is only counted. */
export const budgetPot = (ruleId: string, total: number | null): Pot => ({
  left: ({ granted }, shard) => (total === null ? Infinity : Math.max(0, shareOf(total, shard) - (granted[ruleId] ?? 0))),
  taken: (guard, points) => ({ ...guard, granted: { ...guard.granted, [ruleId]: (guard.granted[ruleId] ?? 0) + points } }),
})

/** What all campaigns together may give until the cost guard looks again. */
export const costPot: Pot = {
  left: ({ ceiling, campaigns }) => (ceiling === null ? Infinity : Math.max(0, ceiling - campaigns)),
  taken: (guard, points) => ({ ...guard, campaigns: guard.campaigns + points }),
}

export const guardId = (shard: number): string => `brand:${shard}`

export const asBrandGuard = (document: unknown): BrandGuard => checked(brandGuardSchema, document)

export const newBrandGuard = (shard: number): BrandGuard => ({ _id: guardId(shard), schema: 1, granted: {}, campaigns: 0, ceiling: null })

interface Loaded {
  readonly shard: number
  readonly found: BrandGuard | undefined
  guard: BrandGuard
}

/** The shards as one purchase sees and changes them: the member's own first, others only when they are needed. */
export class BrandGuards {
  readonly #loaded: Loaded[] = []

  constructor(
    private readonly read: Reader,
    private readonly own: number,
  ) {}

  /** Reads one shard more; false when there is none. */
  async loadNext(): Promise<boolean> {
    if (this.#loaded.length === SHARDS) return false
    const shard = shardsFrom(this.own)[this.#loaded.length]!
    const document = await this.read.get('guards', guardId(shard))
    const found = document === undefined ? undefined : asBrandGuard(document)
    this.#loaded.push({ shard, found, guard: found ?? newBrandGuard(shard) })
    return true
  }

  async loadAll(): Promise<void> {
    while (await this.loadNext());
  }

  get isUnread(): boolean {
    return this.#loaded.length === 0
  }

  /** Whether all shards have been read, so that what is not left is left nowhere. */
  get isWhole(): boolean {
    return this.#loaded.length === SHARDS
  }

  /** What is left of a pot in the shards that have been read. */
  left(pot: Pot): number {
    return this.#loaded.reduce((sum, { guard, shard }) => sum + pot.left(guard, shard), 0)
  }

  /** Takes from a pot, shard by shard. Throws when that much has not been found before: a fault. */
  take(pot: Pot, points: number): void {
    let missing = points
    for (const loaded of this.#loaded) {
      const part = Math.min(missing, pot.left(loaded.guard, loaded.shard))
      if (part > 0) loaded.guard = pot.taken(loaded.guard, part)
      missing -= part
    }
    if (missing > 0) throw new RangeError('a campaign gave more than its guards had left')
  }

  /** Whether a shard that still had something of a pot has been emptied. */
  hasEmptied(pot: Pot): boolean {
    return this.#loaded.some(
      ({ found, guard, shard }) => pot.left(guard, shard) === 0 && pot.left(found ?? newBrandGuard(shard), shard) > 0,
    )
  }

  /** What has to be written. */
  changes(): { readonly insert: readonly BrandGuard[]; readonly replace: readonly BrandGuard[] } {
    const changed = this.#loaded.filter(
      ({ found, guard }) => guard !== found && (guard.campaigns > 0 || Object.keys(guard.granted).length > 0),
    )
    return {
      insert: changed.filter(({ found }) => found === undefined).map(({ guard }) => asBrandGuard(guard)),
      replace: changed.filter(({ found }) => found !== undefined).map(({ guard }) => asBrandGuard(guard)),
    }
  }
}
