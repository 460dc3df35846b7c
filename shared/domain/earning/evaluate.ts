import type { Program } from '../program'
import { type Day, dayOf } from '../time'
import type { Award } from './awards'
import { basketOf } from './basket'
import { countGiven, lateDaysOf, withoutStale } from './caps'
import { reckon, type Reckoning } from './reckon'
import type { Sale } from './sale'
import { partsOf, sentenceOf } from './sentence'
import type { Basket, CapCounts, Evaluation, Grant, Occasion, Room, Shopper } from './types'

const NO_LIMITS: Room = new Map()

/**
 * What a sale earns (E1, E2, E6): base rate, then rules as they stack, then caps. The order of lines never matters; an order that is split
 * never earns more where remainders are dropped, fractions floored and bonuses not chosen among.
 */
export const evaluate = (program: Program, sale: Sale, shopper: Shopper, occasion: Occasion): Evaluation =>
  evaluateBasket(program, basketOf(program, sale), shopper, occasion)

/** What a sale earns that was remembered by its basket, by the rules of the programme that the basket was packed under. */
export const evaluateBasket = (program: Program, basket: Basket, shopper: Shopper, occasion: Occasion): Evaluation =>
  evaluateWithin(program, basket, shopper, occasion, NO_LIMITS)

/**
 * The same purchase where limits across members leave only so much: rules that `room` does not name are not limited. What a rule may not
 * give is not lost where a smaller one would have given some of it.
 */
export const limitGrants = (program: Program, { from }: Evaluation, room: Room): Evaluation =>
  evaluateWithin(program, from.basket, from.shopper, from.occasion, room)

const evaluateWithin = (program: Program, basket: Basket, shopper: Shopper, occasion: Occasion, room: Room): Evaluation => {
  const day = dayOf(occasion.at)
  const reckoning = reckon(program, basket, occasion, { shopper, day, room })
  const { base, awards, kept, basePoints } = reckoning
  const points = awards.reduce((sum, award) => sum + kept(award), basePoints)
  const isBaseCut = basePoints < base.points
  return {
    points,
    basePoints,
    grants: awards.flatMap((award) => grantOf(award, kept(award))),
    eligibleFen: basket.eligibleFen,
    carryChangeFen: isBaseCut ? 0 : base.carryChangeFen,
    remainder: isBaseCut ? 'drop' : program.earning.remainder,
    excludedSkus: basket.excludedSkus,
    sentence: sentenceOf(program, reckoning, points),
    parts: partsOf(program, basket, reckoning, points),
    capCounts: countsAfter(program, reckoning, shopper.capCounts, points, day),
    from: { basket, shopper, occasion },
  }
}

const grantOf = ({ id, name, holdDays }: Award, points: number): Grant[] => (points === 0 ? [] : [{ ruleId: id, name, points, holdDays }])

const countsAfter = (program: Program, { awards, kept }: Reckoning, before: CapCounts, points: number, day: Day): CapCounts => {
  const ofRules = awards.reduce((counts, award) => countGiven(counts, award.id, award.caps, kept(award), day), before)
  const after = countGiven(ofRules, 'all', program.earning.caps, points, day)
  return withoutStale(after, day, lateDaysOf(program))
}
