import { isCampaign, isCostBounded } from '../campaigns/rules'
import { type Cap, type Program, tierOf } from '../program'
import type { Day } from '../time'
import { capWords, memberRoom } from './caps'
import type { ReadyRule } from './compile'
import { Mix, type Multiplied, type Multiplier } from './mix'
import type { Room, Shopper } from './types'

/** What one rule, or the tier, would give, and what its limits let it give. */
export interface Award {
  readonly id: string
  readonly name: string
  /** Its place in the programme; the tier stands before all rules. */
  readonly place: number
  readonly holdDays: number
  readonly caps: readonly Cap[]
  /** What it multiplies by; null for a bonus. */
  readonly permille: number | null
  readonly wanted: number
  readonly given: number
  /** The limit that cut it; empty while none has. */
  readonly limitWords: string
}

/** What awards are measured against. */
export interface Bounds {
  readonly shopper: Shopper
  readonly day: Day
  readonly room: Room
}

/** What limits leave to be given. */
interface RoomLeft {
  readonly points: number
  /** Of the tightest one. */
  words(): string
}

/** What is left under the caps of the member and under the limits that hold across members. */
export const roomUnder = (id: string, caps: readonly Cap[], { shopper, day, room }: Bounds): RoomLeft => {
  const { points, cap } = memberRoom(id, caps, shopper.capCounts, day)
  const across = room.get(id)?.points ?? Infinity
  if (across < points) return { points: across, words: () => '本活动的积分已发完' }
  return cap ? { points, words: () => capWords(cap) } : UNLIMITED
}

const UNLIMITED: RoomLeft = { points: Infinity, words: () => '' }

const awardOf = (program: Program, { rule, place }: ReadyRule, permille: number | null, wanted: number, room: RoomLeft): Award => {
  const given = Math.min(wanted, room.points)
  const { id, name, caps } = rule
  const holdDays = rule.holdDays ?? program.earning.holdDays
  return { id, name, place, holdDays, caps, permille, wanted, given, limitWords: given < wanted ? room.words() : '' }
}

/** The bonuses of a sale; `fenOf` is the eligible amount that a rule is about. */
export const bonusAwards = (program: Program, rules: readonly ReadyRule[], fenOf: (rule: ReadyRule) => number, bounds: Bounds): Award[] => {
  const awards = rules.flatMap((rule) => {
    const fen = fenOf(rule)
    if (rule.effect.gives !== 'points' || fen === 0) return []
    return [awardOf(program, rule, null, rule.effect.points(fen), roomUnder(rule.rule.id, rule.rule.caps, bounds))]
  })
  if (program.earning.stacking.bonuses === 'all' || awards.length === 0) return awards
  return [awards.reduce((best, award) => (award.given > best.given ? award : best))]
}

interface Factor extends Multiplier {
  /** Null for the tier's own. */
  readonly ready: ReadyRule | null
  /** Whether there are limits to what it gives. */
  readonly isLimited: boolean
}

/**
 * Unlimited factors come first, so that a limited one gives what comes on top of them: reaching a cap never takes what the member would
 * have had without the rule, and caps and budgets are spent on nothing but that. Where the best counts, the best comes first.
 */
const inOrder = (program: Program, factors: readonly Factor[]): Factor[] => {
  const isBest = program.earning.stacking.multipliers === 'best'
  const rank = (a: Factor, b: Factor) =>
    Number(a.isLimited) - Number(b.isLimited) || (isBest ? b.permille - a.permille : 0) || a.place - b.place
  return [...factors].sort(rank)
}

const factorsOf = (program: Program, rules: readonly ReadyRule[], tierId: string): Factor[] => {
  const permille = tierOf(program, tierId).multiplierPermille
  const ofTier: Factor = { permille, isScoped: false, ready: null, place: -1, isLimited: false }
  const ofRules = rules.flatMap((ready): Factor[] => {
    const { effect, rule, isScoped, place } = ready
    const isLimited = rule.caps.length > 0 || rule.budget !== null || (isCampaign(rule) && isCostBounded(program))
    return effect.gives === 'multiple' ? [{ permille: effect.permille, isScoped, ready, place, isLimited }] : []
  })
  return inOrder(program, permille > 1000 ? [ofTier, ...ofRules] : ofRules)
}

export interface Multiplication {
  readonly awards: readonly Award[]
  /** What everything together counts by before limits cut anything. */
  readonly mix: Mix
}

/**
 * What each factor gives beside the base: as much as it adds to those before it. What a limit cuts from one is open to those after it, as
 * far as they reach without it; one with nothing left at all counts for nothing, as if it were not there.
 */
export const multiplierAwards = (program: Program, rules: readonly ReadyRule[], multiplied: Multiplied, bounds: Bounds): Multiplication => {
  const { stacking } = program.earning
  const [open, usedUp]: [Roomy[], Roomy[]] = [[], []]
  for (const factor of factorsOf(program, rules, bounds.shopper.tier)) {
    const room = factor.ready ? roomUnder(factor.ready.rule.id, factor.ready.rule.caps, bounds) : UNLIMITED
    ;(room.points > 0 ? open : usedUp).push({ factor, room })
  }
  const mix = new Mix(stacking, multiplied)
  const uncut: Factor[] = []
  let withoutCut: Mix | undefined
  let [reach, given, givenByCut] = [0, 0, 0]
  const awards = open.map(({ factor, room }) => {
    if (mix.join(factor)) reach = mix.extra().points
    withoutCut?.join(factor)
    const limit = withoutCut ? Math.min(reach, withoutCut.extra().points + givenByCut) : reach
    const award = factorAward(program, factor, Math.max(0, limit - given), bounds.shopper.tier, room)
    given += award.given
    if (award.given === award.wanted) uncut.push(factor)
    else {
      givenByCut += award.given
      withoutCut = mixOf(stacking, multiplied, uncut)
    }
    return award
  })
  return { awards: [...awards, ...usedUpAwards(program, open, usedUp, multiplied, bounds)], mix }
}

/** A factor and the room under its limits. */
interface Roomy {
  readonly factor: Factor
  readonly room: RoomLeft
}

/** Factors with nothing left give nothing; what they would have added to all others is kept to say so. */
const usedUpAwards = (
  program: Program,
  open: readonly Roomy[],
  usedUp: readonly Roomy[],
  multiplied: Multiplied,
  { shopper }: Bounds,
): Award[] => {
  if (usedUp.length === 0) return []
  const factors = open.map(({ factor }) => factor)
  const mix = mixOf(program.earning.stacking, multiplied, factors)
  let reach = mix.extra().points
  return usedUp.map(({ factor, room }) => {
    const before = reach
    if (mix.join(factor)) reach = mix.extra().points
    return factorAward(program, factor, Math.max(0, reach - before), shopper.tier, room)
  })
}

const mixOf = (stacking: Program['earning']['stacking'], multiplied: Multiplied, factors: readonly Factor[]): Mix => {
  const mix = new Mix(stacking, multiplied)
  for (const factor of factors) mix.join(factor)
  return mix
}

const factorAward = (program: Program, { ready, permille }: Factor, wanted: number, tierId: string, room: RoomLeft): Award => {
  if (ready) return awardOf(program, ready, permille, wanted, room)
  const { holdDays } = program.earning
  return { id: 'tier', name: tierOf(program, tierId).name, place: -1, holdDays, caps: [], permille, wanted, given: wanted, limitWords: '' }
}
