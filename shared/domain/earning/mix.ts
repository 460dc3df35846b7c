import type { Stacking } from '../program'

/** One factor on base points: a rule that multiplies, or the tier's own. */
export interface Multiplier {
  /** Of its rule in the programme. */
  readonly place: number
  readonly permille: number
  /** Whether it counts for single lines alone. */
  readonly isScoped: boolean
}

/** Eligible fen that the same scoped rules match. */
export interface Group {
  readonly fen: number
  /** 1 at the place of every scoped rule that matches. */
  readonly matches: Uint8Array
}

/** What is multiplied: the eligible fen by group, what so many of them are worth, and points that are multiplied as a whole. */
export interface Multiplied {
  readonly groups: readonly Group[]
  pointsOf(fen: number): number
  readonly wholePoints: number
}

const ONCE = 1000

const COMBINE: Record<Stacking['multipliers'], (own: number, other: number) => number> = {
  best: Math.max,
  add: (own, other) => own + other - ONCE,
  // A product is kept in whole thousandths, in the order of the programme.
  multiply: (own, other) => Math.floor((own * other) / ONCE),
}

const ROUND: Record<Stacking['rounding'], (restPermille: number) => number> = {
  floor: () => 0,
  half_up: (rest) => (rest >= ONCE / 2 ? 1 : 0),
  ceil: (rest) => (rest > 0 ? 1 : 0),
}

/**
 * The factor of every group while multipliers join one after the other, and the points that they are worth beside the base.
 *
 * These points are counted in layers: all fen that count at least twice over give their base points once more, those that count at least
 * three times over once more again. Each layer rounds its fen down to whole units as the base does, so lines that share a factor share
 * their remainders, one factor on everything multiplies exactly the base, and an order that is split never gives more.
 */
export class Mix {
  private readonly factors: number[]
  /** The groups from the highest factor to the lowest, as of the last time that points were counted. */
  private readonly order: number[]
  private wholeFactor = ONCE

  constructor(
    private readonly stacking: Stacking,
    private readonly multiplied: Multiplied,
  ) {
    this.factors = multiplied.groups.map(() => ONCE)
    this.order = multiplied.groups.map((_, i) => i)
  }

  /** Answers whether anything counts differently from before. */
  join({ place, permille, isScoped }: Multiplier): boolean {
    const combine = COMBINE[this.stacking.multipliers]
    const whole = isScoped ? this.wholeFactor : combine(this.wholeFactor, permille)
    let isChanged = whole !== this.wholeFactor
    this.wholeFactor = whole
    const { groups } = this.multiplied
    for (let i = 0; i < groups.length; i++) {
      if (isScoped && groups[i]!.matches[place] === 0) continue
      const after = combine(this.factors[i]!, permille)
      isChanged ||= after !== this.factors[i]
      this.factors[i] = after
    }
    return isChanged
  }

  /** Points beside the base, and whether a fraction was rounded. */
  extra(): { readonly points: number; readonly isRounded: boolean } {
    const { groups, pointsOf, wholePoints } = this.multiplied
    const { mostPermille, rounding } = this.stacking
    const { factors, order } = this
    sortNearlySorted(order, factors)
    const sum = new Thousandths()
    let fen = 0
    let factor = order.length > 0 ? Math.min(factors[order[0]!]!, mostPermille) : ONCE
    for (let rank = 0; rank < order.length; rank++) {
      fen += groups[order[rank]!]!.fen
      const below = rank + 1 < order.length ? Math.min(factors[order[rank + 1]!]!, mostPermille) : ONCE
      if (factor > below) sum.add(pointsOf(fen), factor - below)
      factor = below
    }
    sum.add(wholePoints, Math.min(this.wholeFactor, mostPermille) - ONCE)
    return { points: sum.whole + ROUND[rounding](sum.rest), isRounded: sum.rest > 0 }
  }

  /** The one factor that everything is multiplied by, before and after the ceiling; undefined where it differs from line to line. */
  uniform(): { readonly permille: number; readonly isCut: boolean } | undefined {
    const groups = this.multiplied.groups.flatMap(({ fen }, i) => (fen > 0 ? [this.factors[i]!] : []))
    const raw = groups[0] ?? ONCE
    if (groups.some((factor) => factor !== raw)) return undefined
    return { permille: Math.min(raw, this.stacking.mostPermille), isCut: raw > this.stacking.mostPermille }
  }
}

/** Sorts from the highest factor to the lowest by insertion: one factor more moves few groups, so hardly anything is out of place. */
const sortNearlySorted = (order: number[], factors: readonly number[]): void => {
  for (let rank = 1; rank < order.length; rank++) {
    const group = order[rank]!
    const factor = factors[group]!
    let to = rank
    for (; to > 0 && factors[order[to - 1]!]! < factor; to--) order[to] = order[to - 1]!
    order[to] = group
  }
}

/** An exact sum of products with thousandths: points by factors would leave the safe integers. */
class Thousandths {
  whole = 0
  rest = 0

  add(points: number, permille: number): void {
    const rest = this.rest + (points % ONCE) * permille
    this.whole += Math.floor(points / ONCE) * permille + Math.floor(rest / ONCE)
    this.rest = rest % ONCE
  }
}
