import { LIMITS } from '../limits'
import { type Day, NEVER } from '../time'
import { isMerged, mergeLots, totalOf } from './lots'
import type { Books, Change } from './types'

/** The laws that hold for the books of every member at every moment; answers the first broken one in words. */
export const brokenLaw = (books: Books): string | undefined => {
  const { balance, debt, lots, held, carryFen, seq } = books
  const all = [...lots, ...held]
  if (![balance, debt, carryFen, seq, ...all.map((lot) => lot.points)].every(Number.isSafeInteger)) return 'a number is not a safe integer'
  if (balance < 0 || debt < 0 || carryFen < 0 || seq < 0) return 'a number is negative'
  if (balance !== totalOf(lots)) return 'balance differs from the sum of lots'
  if (debt > 0 && lots.length > 0) return 'a debt stands beside open lots'
  if (all.some((lot) => lot.points <= 0)) return 'a lot is empty'
  if (!isMerged(lots) || !isMerged(held)) return 'lots are not sorted or not merged'
  if (held.some((lot) => lot.expiresOn < lot.releaseOn)) return 'held points die before they can be spent'
  if (totalOf(all) > LIMITS.accountPoints || debt > LIMITS.accountPoints) return 'more points than an account may hold'
  if (lots.length > LIMITS.openLots || held.length > LIMITS.openLots) return 'more lots than an account may hold'
  return undefined
}

/** The books after a change. Throws when the change would break a law: that is a fault, never a refusal. */
export const applyChange = <B extends Books>(books: B, change: Change): B => {
  if (change.points !== totalOf(change.lots) - change.debtChange) throw new RangeError('points differ from lots and debt')
  const lots = mergeLots(books.lots, change.lots)
  const after: B = {
    ...books,
    lots,
    held: mergeLots(books.held, change.held ?? []),
    balance: totalOf(lots),
    debt: books.debt + change.debtChange,
    carryFen: books.carryFen + change.carryChangeFen,
  }
  const broken = brokenLaw(after)
  if (broken) throw new RangeError(broken)
  return after
}

/** The day the sweep's index is built on: the first death, or NEVER. What is held cannot die before it is released. */
export const nextExpiryOn = (books: Books): Day => books.lots[0]?.expiresOn ?? NEVER

/** The day the release job's index is built on: the first release, or NEVER. */
export const nextReleaseOn = (books: Books): Day => books.held[0]?.releaseOn ?? NEVER
