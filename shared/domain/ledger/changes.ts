import type { Day } from '../time'
import { deadLots, drain, isDead, liveLots, mergeLots, totalOf } from './lots'
import type { Books, Change, Lot } from './types'

/** The six movements that exist. Each answers a Change; none touches the books. */

const change = (lots: readonly Lot[], debtChange: number, carryChangeFen = 0): Change => ({
  // `|| 0` turns −0 into 0: the two differ once an entry has been through JSON and back.
  points: totalOf(lots) - debtChange || 0,
  lots,
  debtChange: debtChange || 0,
  carryChangeFen: carryChangeFen || 0,
})

/** Points come in: a debt is repaid first, the rest opens a lot. */
export const earn = (books: Books, points: number, expiresOn: Day, carryChangeFen = 0): Change => {
  const repaid = Math.min(books.debt, points)
  const opened = points - repaid
  return change(opened > 0 ? [{ expiresOn, points: opened }] : [], -repaid, carryChangeFen)
}

/** Points are spent: the lot that dies first burns first. Undefined when the live lots do not reach. */
export const burn = (books: Books, points: number, today: Day): Change | undefined => {
  const { changes, shortfall } = drain(liveLots(books.lots, today), points)
  return shortfall > 0 ? undefined : change(changes, 0)
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
  return { change: change(mergeLots(alive, used), -repaid), lapsed: totalOf(lots) - totalOf(alive) }
}

/**
 * Earned points are taken back: first from the lot they opened, then from what dies next, the rest becomes debt.
 * Taking from an older lot first would leave the member points with a later death than the ones he paid for.
 */
export const takeBack = (books: Books, points: number, openedOn: Day | undefined, today: Day, carryChangeFen = 0): Change => {
  const live = liveLots(books.lots, today)
  const own = live.filter((lot) => lot.expiresOn === openedOn)
  const others = live.filter((lot) => lot.expiresOn !== openedOn)
  const { changes, shortfall } = drain([...own, ...others], points)
  return change(mergeSigned(changes), shortfall, carryChangeFen)
}

/** Everything that is dead on `today` leaves the books; undefined when nothing is. */
export const expire = (books: Books, today: Day): Change | undefined => {
  const dead = deadLots(books.lots, today)
  return dead.length === 0
    ? undefined
    : change(
        dead.map((lot) => ({ ...lot, points: -lot.points })),
        0,
      )
}

/** A member leaves: what lives burns, what is owed is written off, fen that were too few for a point are dropped. */
export const close = (books: Books): Change =>
  change(
    books.lots.map((lot) => ({ ...lot, points: -lot.points })),
    -books.debt,
    -books.carryFen,
  )

const mergeSigned = (changes: readonly Lot[]): Lot[] => [...changes].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
