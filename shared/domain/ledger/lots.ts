import type { Day } from '../time'
import type { HeldLot, Lot } from './types'

export const totalOf = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.points, 0)

/** What two lots must share to be one: the day of death, and the day of release where they are held. Sorts by release first. */
const placeOf = (lot: Lot | HeldLot): string => ('releaseOn' in lot ? `${lot.releaseOn} ${lot.expiresOn}` : lot.expiresOn)

/** Signed changes as one sum a place, in order, without those that come to nothing. */
export const summed = <L extends Lot>(changes: readonly L[]): L[] => {
  const byPlace = new Map<string, L>()
  for (const change of changes) {
    const place = placeOf(change)
    byPlace.set(place, { ...change, points: (byPlace.get(place)?.points ?? 0) + change.points })
  }
  return [...byPlace]
    .filter(([, lot]) => lot.points !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lot]) => lot)
}

/** Adds signed changes to sorted lots, merging by day and dropping what is used up. Throws if a lot would go below zero. */
export const mergeLots = <L extends Lot>(lots: readonly L[], changes: readonly L[]): L[] => {
  const merged = summed([...lots, ...changes])
  if (merged.some((lot) => lot.points < 0)) throw new RangeError('a lot cannot hold less than nothing')
  return merged
}

/** Whether lots are in order and no two of them share a place. */
export const isMerged = (lots: readonly Lot[]): boolean => lots.every((lot, i) => i === 0 || placeOf(lots[i - 1]!) < placeOf(lot))

export const isDead = (lot: Lot, today: Day): boolean => lot.expiresOn < today

/** Lots that can still be spent on `today`, whether or not a job has swept the dead ones. */
export const liveLots = (lots: readonly Lot[], today: Day): Lot[] => lots.filter((lot) => !isDead(lot, today))

export const deadLots = (lots: readonly Lot[], today: Day): Lot[] => lots.filter((lot) => isDead(lot, today))

/** Held lots that are free on `today`. */
export const dueLots = (held: readonly HeldLot[], today: Day): HeldLot[] => held.filter((lot) => lot.releaseOn <= today)

/** Lots as the negative changes that empty them. */
export const emptied = <L extends Lot>(lots: readonly L[]): L[] => lots.map((lot) => ({ ...lot, points: -lot.points }))

/**
 * Takes up to `points` from the lots in the order given; callers order them by what must die first.
 * Answers negative changes and how much could not be taken.
 */
export const drain = <L extends Lot>(lots: readonly L[], points: number): { changes: L[]; shortfall: number } => {
  const changes: L[] = []
  let rest = points
  for (const lot of lots) {
    if (rest === 0) break
    const taken = Math.min(lot.points, rest)
    changes.push({ ...lot, points: -taken })
    rest -= taken
  }
  return { changes, shortfall: rest }
}
