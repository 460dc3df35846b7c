import { addDays, type Day, NEVER } from '../time'
import { deadLots, drain, dueLots, emptied, isDead, liveLots, mergeLots, summed, totalOf } from './lots'
import type { Books, Change, HeldLot, Lot } from './types'

/** The movements that exist. Each answers a Change; none touches the books. */

interface Movement {
  readonly lots?: readonly Lot[]
  readonly held?: readonly HeldLot[]
  readonly debtChange?: number
  readonly carryChangeFen?: number
}

/** `|| 0` turns −0 into 0: the two differ once an entry has been through JSON and back. */
const change = ({ lots = [], held = [], debtChange = 0, carryChangeFen = 0 }: Movement): Change => ({
  points: totalOf(lots) - debtChange || 0,
  lots,
  ...(held.length > 0 ? { held } : {}),
  debtChange: debtChange || 0,
  carryChangeFen: carryChangeFen || 0,
})

/** Points that come in together. */
export interface Part {
  readonly points: number
  readonly expiresOn: Day
  /** First day on which they can be spent; null for at once. */
  readonly releaseOn: Day | null
}

/**
 * Points come in: a debt is repaid first, by what can be spent at once and dies first; the rest opens lots. What is held repays when it is
 * released. Throws for a part that could never be spent, or not any later than now: such lots were swept before they came.
 */
export const earn = (books: Books, parts: readonly Part[], today: Day, carryChangeFen = 0): Change => {
  if (parts.some(({ expiresOn, releaseOn }) => expiresOn < (releaseOn ?? today) || (releaseOn !== null && releaseOn <= today)))
    throw new RangeError('points come in dead, or held until a day that has begun')
  const atOnce = parts.flatMap(({ points, expiresOn, releaseOn }) => (releaseOn === null ? [{ expiresOn, points }] : []))
  const held = parts.flatMap(({ points, expiresOn, releaseOn }) => (releaseOn === null ? [] : [{ releaseOn, expiresOn, points }]))
  return change({ ...repaidFirst(books, summed(atOnce)), held: summed(held), carryChangeFen })
}

/** Lots that come in, after the debt: what dies first repays it, as it would have been spent first. */
const repaidFirst = ({ debt }: Books, incoming: readonly Lot[]): Required<Pick<Movement, 'lots' | 'debtChange'>> => {
  const repaid = Math.min(debt, totalOf(incoming))
  return { lots: mergeLots(incoming, drain(incoming, repaid).changes), debtChange: -repaid }
}

/** What is held until `day` at the latest becomes free and repays a debt first; undefined when nothing is. */
export const release = (books: Books, day: Day): Change | undefined => {
  const due = dueLots(books.held, day)
  const freed = summed(due.map(({ expiresOn, points }) => ({ expiresOn, points })))
  return due.length === 0 ? undefined : change({ ...repaidFirst(books, freed), held: emptied(due) })
}

/** Points are spent: the lot that dies first burns first. Undefined when the live lots, those until `lastDay` where one is named, do not reach. */
export const burn = (books: Books, points: number, today: Day, lastDay?: Day): Change | undefined => {
  const { changes, shortfall } = drain(liveUntil(books, today, lastDay), points)
  return shortfall > 0 ? undefined : change({ lots: changes })
}

const liveUntil = ({ lots }: Books, today: Day, lastDay: Day = NEVER): Lot[] =>
  liveLots(lots, today).filter(({ expiresOn }) => expiresOn <= lastDay)

/** Where the points of a lot went, by last days. */
export interface Moved {
  readonly from: Day
  readonly to: Day
}

/** Every live lot until `lastDay` lives so many days longer, each from its own last day; nothing is spent. */
export const extend = (
  books: Books,
  lastDay: Day,
  days: number,
  today: Day,
): { readonly change: Change; readonly moved: readonly Moved[] } => {
  const early = liveUntil(books, today, lastDay)
  const late = early.map((lot) => ({ ...lot, expiresOn: addDays(lot.expiresOn, days) }))
  const moved = early.map(({ expiresOn }, i) => ({ from: expiresOn, to: late[i]!.expiresOn }))
  return { change: change({ lots: summed([...emptied(early), ...late]) }), moved }
}

/**
 * Spent points come back into the very lots they came from, so that no expiry date is ever laundered. What came from a
 * lot that has died since stays dead and is told in `lapsed`; a debt is repaid before lots are opened, latest death first,
 * because those points would have been the last to burn.
 */
export const giveBack = (books: Books, burnt: readonly Lot[], today: Day): { change: Change; lapsed: number } => {
  const lots = burnt.map((lot) => ({ expiresOn: lot.expiresOn, points: Math.abs(lot.points) }))
  const alive = lots.filter((lot) => !isDead(lot, today))
  const repaid = Math.min(books.debt, totalOf(alive))
  const latestFirst = mergeLots([], alive).reverse()
  const used = drain(latestFirst, repaid).changes
  return { change: change({ lots: mergeLots(alive, used), debtChange: -repaid }), lapsed: totalOf(lots) - totalOf(alive) }
}

/** Where the points of an earning went. */
export interface Origin {
  /** Days on which they die. */
  readonly expiresOn: readonly Day[]
  /** Signed: what was held of them, and what has been taken of that since. */
  readonly held: readonly Pick<HeldLot, 'releaseOn' | 'points'>[]
}

/**
 * Earned points are taken back: first what is still held of them, latest release first; then from the lots they are in, then from what dies
 * next, then from what else is held; the rest becomes debt. Taking from an older lot first would leave the member points with a later
 * death than the ones he paid for.
 */
export const takeBack = (books: Books, points: number, origin: Origin, today: Day, carryChangeFen = 0): Change => {
  const live = liveLots(books.lots, today)
  const own = live.filter((lot) => origin.expiresOn.includes(lot.expiresOn))
  const others = live.filter((lot) => !origin.expiresOn.includes(lot.expiresOn))
  const fromOwnHeld = drain(stillHeld(books, origin), points)
  const fromLots = drain([...own, ...others], fromOwnHeld.shortfall)
  const fromHeld = drain(mergeLots(books.held, fromOwnHeld.changes).reverse(), fromLots.shortfall)
  return change({
    lots: summed(fromLots.changes),
    held: summed([...fromOwnHeld.changes, ...fromHeld.changes]),
    debtChange: fromHeld.shortfall,
    carryChangeFen,
  })
}

/** The lots that hold what an earning opened, latest release first. A day of death may have been postponed since; a day of release never is. */
const stillHeld = (books: Books, origin: Origin): HeldLot[] => {
  const own = new Map<Day, number>()
  for (const { releaseOn, points } of origin.held) own.set(releaseOn, (own.get(releaseOn) ?? 0) + points)
  const latestFirst = [...own].sort(([a], [b]) => (a > b ? -1 : 1))
  const on = (day: Day) => books.held.filter(({ releaseOn }) => releaseOn === day)
  return latestFirst.flatMap(([day, points]) => emptied(drain(on(day), Math.max(0, points)).changes))
}

/** Everything that is dead on `today` leaves the books; undefined when nothing is. */
export const expire = (books: Books, today: Day): Change | undefined => {
  const dead = deadLots(books.lots, today)
  return dead.length === 0 ? undefined : change({ lots: emptied(dead) })
}

/** The change together with the postponement of every death before `expiresOn`, also of what is held; nothing ever dies earlier for it. */
export const postponing = (books: Books, income: Change, expiresOn: Day): Change => {
  const early = <L extends Lot>(lots: readonly L[]) => lots.filter((lot) => lot.expiresOn < expiresOn)
  const late = <L extends Lot>(lots: readonly L[]) => lots.map((lot) => ({ ...lot, expiresOn }))
  const moved = <L extends Lot>(lots: readonly L[]) => [...emptied(early(lots)), ...late(early(lots))]
  return change({
    ...income,
    lots: summed([...moved(books.lots), ...income.lots]),
    held: summed([...moved(books.held), ...(income.held ?? [])]),
  })
}

/** A member leaves: what lives or is held burns, what is owed is written off, fen that were too few for a point are dropped. */
export const close = (books: Books): Change =>
  change({ lots: emptied(books.lots), held: emptied(books.held), debtChange: -books.debt, carryChangeFen: -books.carryFen })
