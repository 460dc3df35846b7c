import type { Day } from '../time'
import type { Lot } from './types'

export const totalOf = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.points, 0)

/** Adds signed changes to sorted lots, merging by day and dropping what is used up. Throws if a lot would go below zero. */
export const mergeLots = (lots: readonly Lot[], changes: readonly Lot[]): Lot[] => {
  const byDay = new Map(lots.map((lot) => [lot.expiresOn, lot.points]))
  for (const change of changes) byDay.set(change.expiresOn, (byDay.get(change.expiresOn) ?? 0) + change.points)
  const merged = [...byDay].map(([expiresOn, points]) => ({ expiresOn, points }))
  if (merged.some((lot) => lot.points < 0)) throw new RangeError('a lot cannot hold less than nothing')
  return merged.filter((lot) => lot.points > 0).sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
}

export const isDead = (lot: Lot, today: Day): boolean => lot.expiresOn < today

/** Lots that can still be spent on `today`, whether or not a job has swept the dead ones. */
export const liveLots = (lots: readonly Lot[], today: Day): Lot[] => lots.filter((lot) => !isDead(lot, today))

export const deadLots = (lots: readonly Lot[], today: Day): Lot[] => lots.filter((lot) => isDead(lot, today))

/**
 * Takes up to `points` from the lots in the order given; callers order them by what must die first.
 * Answers negative changes and how much could not be taken.
 */
export const drain = (lots: readonly Lot[], points: number): { changes: Lot[]; shortfall: number } => {
  const changes: Lot[] = []
  let rest = points
  for (const lot of lots) {
    if (rest === 0) break
    const taken = Math.min(lot.points, rest)
    changes.push({ expiresOn: lot.expiresOn, points: -taken })
    rest -= taken
  }
  return { changes, shortfall: rest }
}
