import { LIMITS } from '../limits'
import { type Day, NEVER } from '../time'
import { liveLots, mergeLots, totalOf } from './lots'
import type { Books, Change } from './types'

/** The laws that hold for the books of every member at every moment; answers the first broken one in words. */
export const brokenLaw = (books: Books): string | undefined => {
  const { balance, debt, lots, carryFen, seq } = books
  if (![balance, debt, carryFen, seq, ...lots.map((lot) => lot.points)].every(Number.isSafeInteger)) return 'a number is not a safe integer'
  if (balance < 0 || debt < 0 || carryFen < 0 || seq < 0) return 'a number is negative'
  if (balance !== totalOf(lots)) return 'balance differs from the sum of lots'
  if (debt > 0 && lots.length > 0) return 'a debt stands beside open lots'
  if (lots.some((lot) => lot.points <= 0)) return 'a lot is empty'
  if (lots.some((lot, i) => i > 0 && lots[i - 1]!.expiresOn >= lot.expiresOn)) return 'lots are not sorted or not merged'
  if (balance > LIMITS.accountPoints || debt > LIMITS.accountPoints) return 'more points than an account may hold'
  if (lots.length > LIMITS.openLots) return 'more lots than an account may hold'
  return undefined
}

/** The books after a change. Throws when the change would break a law: that is a fault, never a refusal. */
export const applyChange = (books: Books, change: Change): Books => {
  if (change.points !== totalOf(change.lots) - change.debtChange) throw new RangeError('points differ from lots and debt')
  const lots = mergeLots(books.lots, change.lots)
  const after: Books = {
    ...books,
    lots,
    balance: totalOf(lots),
    debt: books.debt + change.debtChange,
    carryFen: books.carryFen + change.carryChangeFen,
  }
  const broken = brokenLaw(after)
  if (broken) throw new RangeError(broken)
  return after
}

/** What the member can spend on `today`: independent of whether a job has been punctual. */
export const spendable = (books: Books, today: Day): number => totalOf(liveLots(books.lots, today))

/** The day the sweep's index is built on: the first death, or NEVER. */
export const nextExpiryOn = (books: Books): Day => books.lots[0]?.expiresOn ?? NEVER
