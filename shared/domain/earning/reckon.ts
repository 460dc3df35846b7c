import type { Program } from '../program'
import { clockTime } from '../time'
import { type Award, bonusAwards, type Bounds, multiplierAwards, roomUnder } from './awards'
import { type Base, baseOf, pointsOfFen } from './base'
import { type ReadyRule, readyProgram } from './compile'
import { factsOf } from './conditions'
import type { Group } from './mix'
import type { Basket, Occasion } from './types'

/** A purchase worked out, before it is told. */
export interface Reckoning {
  readonly base: Base
  /** In the order of the programme. */
  readonly awards: readonly Award[]
  /** What an award gives in the end, and the base: caps over everything cut the last first. */
  kept(award: Award): number
  readonly basePoints: number
  /** The cap over everything, where it cut. */
  readonly capWords: string
  /** The one factor on everything, where no line and no limit makes a difference. */
  readonly factor: { readonly permille: number; readonly isCut: boolean } | undefined
  readonly isRounded: boolean
}

export const reckon = (program: Program, basket: Basket, occasion: Occasion, bounds: Bounds): Reckoning => {
  const { earning } = program
  const base = baseOf(earning, basket.eligibleFen, bounds.shopper.carryFen)
  const running = basket.eligibleFen === 0 ? [] : runningRules(program, basket, occasion, bounds)
  const groups = groupsOf(program, basket)
  const bonuses = bonusAwards(program, running, (rule) => fenAbout(rule, groups, basket.eligibleFen), bounds)
  const pointsOf = (fen: number) => (fen === basket.eligibleFen ? base.points : pointsOfFen(earning, fen))
  const wholePoints = earning.stacking.order === 'add_then_multiply' ? bonuses.reduce((sum, { given }) => sum + given, 0) : 0
  const { awards: multipliers, mix } = multiplierAwards(program, running, { groups, pointsOf, wholePoints }, bounds)
  const awards = [...multipliers, ...bonuses].sort((a, b) => a.place - b.place)
  return {
    base,
    awards,
    ...capped(program, base, awards, bounds),
    factor: multipliers.every(({ given, wanted }) => given === wanted) ? mix.uniform() : undefined,
    isRounded: mix.extra().isRounded,
  }
}

const runningRules = (program: Program, { channel, eligibleFen }: Basket, occasion: Occasion, { shopper, day }: Bounds): ReadyRule[] => {
  const facts = factsOf(day, { time: clockTime(occasion.at), storeId: occasion.storeId, channel, eligibleFen, shopper })
  return readyProgram(program).rules.filter((rule) => rule.runs(occasion, facts))
}

const groupsOf = (program: Program, { scopes, eligibleFen }: Basket): Group[] => {
  const { matchesOf } = readyProgram(program)
  const scopedFen = scopes.reduce((sum, { fen }) => sum + fen, 0)
  const scoped = scopes.map(({ rules, fen }) => ({ fen, matches: matchesOf(rules) }))
  return scopedFen < eligibleFen ? [...scoped, { fen: eligibleFen - scopedFen, matches: matchesOf(UNSCOPED) }] : scoped
}

const UNSCOPED: readonly string[] = []

const fenAbout = ({ isScoped, place }: ReadyRule, groups: readonly Group[], eligibleFen: number): number =>
  isScoped ? groups.reduce((sum, { fen, matches }) => (matches[place] === 1 ? sum + fen : sum), 0) : eligibleFen

/** Caps over everything that purchases give: they cut what came last first, and the base at the very end. */
const capped = (
  program: Program,
  base: Base,
  awards: readonly Award[],
  bounds: Bounds,
): Pick<Reckoning, 'kept' | 'basePoints' | 'capWords'> => {
  const room = roomUnder('all', program.earning.caps, bounds)
  const total = awards.reduce((sum, { given }) => sum + given, base.points)
  if (total <= room.points) return { kept: ({ given }) => given, basePoints: base.points, capWords: '' }
  let rest = Math.max(0, room.points - base.points)
  const keptOf = new Map<Award, number>()
  for (const award of awards) {
    keptOf.set(award, Math.min(award.given, rest))
    rest -= keptOf.get(award)!
  }
  return { kept: (award) => keptOf.get(award)!, basePoints: Math.min(base.points, room.points), capWords: room.words() }
}
