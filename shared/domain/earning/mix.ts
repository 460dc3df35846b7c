import type { Stacking } from '../program'

/** One factor on base points: a rule that multiplies, or the tier's own. */
export interface Multiplier {
  readonly id: string
  readonly permille: number
  /** Whether it counts for single lines alone. */
  readonly isScoped: boolean
}

/** Eligible fen that the same scoped rules match. */
export interface Group {
  readonly fen: number
  readonly rules: ReadonlySet<string>
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
  private wholeFactor = ONCE

  constructor(
    private readonly stacking: Stacking,
    private readonly multiplied: Multiplied,
  ) {
    this.factors = multiplied.groups.map(() => ONCE)
  }

  /** Answers whether anything counts differently from before. */
  join({ id, permille, isScoped }: Multiplier): boolean {
    const combine = COMBINE[this.stacking.multipliers]
    const whole = isScoped ? this.wholeFactor : combine(this.wholeFactor, permille)
    let isChanged = whole !== this.wholeFactor
    this.wholeFactor = whole
    this.multiplied.groups.forEach(({ rules }, i) => {
      if (isScoped && !rules.has(id)) return
      const [before, after] = [this.factors[i]!, combine(this.factors[i]!, permille)]
      this.factors[i] = after
      isChanged ||= after !== before
    })
    return isChanged
  }

  /** The fen of each factor above 1, the highest factor first. */
  private levels(): [permille: number, fen: number][] {
    const byFactor = new Map<number, number>()
    this.factors.forEach((factor, i) => {
      const permille = Math.min(factor, this.stacking.mostPermille)
      if (permille > ONCE) byFactor.set(permille, (byFactor.get(permille) ?? 0) + this.multiplied.groups[i]!.fen)
    })
    return [...byFactor].sort(([a], [b]) => b - a)
  }

  /** Points beside the base, and whether a fraction was rounded. */
  extra(): { readonly points: number; readonly isRounded: boolean } {
    const sum = new Thousandths()
    let fen = 0
    const levels = this.levels()
    levels.forEach(([permille, own], i) => {
      fen += own
      sum.add(this.multiplied.pointsOf(fen), permille - (levels[i + 1]?.[0] ?? ONCE))
    })
    sum.add(this.multiplied.wholePoints, Math.min(this.wholeFactor, this.stacking.mostPermille) - ONCE)
    return { points: sum.whole + ROUND[this.stacking.rounding](sum.rest), isRounded: sum.rest > 0 }
  }

  /** The one factor that everything is multiplied by, before and after the ceiling; undefined where it differs from line to line. */
  uniform(): { readonly permille: number; readonly isCut: boolean } | undefined {
    const groups = this.multiplied.groups.flatMap(({ fen }, i) => (fen > 0 ? [this.factors[i]!] : []))
    const raw = groups[0] ?? ONCE
    if (groups.some((factor) => factor !== raw)) return undefined
    return { permille: Math.min(raw, this.stacking.mostPermille), isCut: raw > this.stacking.mostPermille }
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
