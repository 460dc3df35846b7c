import type { Day } from '../time'
import { applyChange, nextExpiryOn, nextReleaseOn } from './books'
import { expire, release } from './changes'
import { deadLots, dueLots } from './lots'
import type { Books, Change } from './types'

/** What time alone does to the books. */
export interface DueChange {
  readonly kind: 'expiry' | 'release'
  readonly change: Change
  /** The last day that it covers: the latest death, or the latest release. */
  readonly last: Day
}

/**
 * The first thing that is due on `today`, together with all of its kind before the next of the other kind; undefined when nothing is.
 * Points are dead from the midnight after their last day and free from the midnight that begins their day of release.
 */
export const nextDue = (books: Books, today: Day): DueChange | undefined =>
  nextExpiryOn(books) < nextReleaseOn(books)
    ? dueExpiry(books, earlier(today, nextReleaseOn(books)))
    : dueRelease(books, earlier(today, firstDeath(books)))

const dueExpiry = (books: Books, until: Day): DueChange | undefined => {
  const change = expire(books, until)
  return change && { kind: 'expiry', change, last: deadLots(books.lots, until).at(-1)!.expiresOn }
}

const dueRelease = (books: Books, until: Day): DueChange | undefined => {
  const change = release(books, until)
  return change && { kind: 'release', change, last: dueLots(books.held, until).at(-1)!.releaseOn }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** No release may be drawn past a death, or it would hand out points that were dead by then. */
const firstDeath = (books: Books): Day => books.held.reduce((first, lot) => earlier(first, lot.expiresOn), nextExpiryOn(books))

/** The books as they are on `today`, whether or not a job has been punctual. */
export const booksOn = <B extends Books>(books: B, today: Day): B => {
  const due = nextDue(books, today)
  return due ? booksOn(applyChange(books, due.change), today) : books
}

/** What the member can spend on `today`. */
export const spendable = (books: Books, today: Day): number => booksOn(books, today).balance
