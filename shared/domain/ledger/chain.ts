import { applyChange } from './books'
import { canonicalJson } from './canonical'
import type { Books, Entry, EntryDraft, Sha256 } from './types'

/** The hash that the next entry names as its `prevHash`: over everything but itself. */
export const entryHash = (entry: Omit<Entry, 'hash'>, sha256: Sha256): string => sha256(canonicalJson(entry))

export interface Appended {
  readonly books: Books
  readonly entry: Entry
}

/** Gives a draft its place: number, balance after, link to the entry before, hash. `answer` may look at the books after. */
export const append = (
  books: Books,
  draft: EntryDraft,
  place: { memberId: string; at: string; answer: (after: Books) => unknown },
  sha256: Sha256,
): Appended => {
  const after = applyChange(books, draft)
  const body: Omit<Entry, 'hash'> = {
    ...draft,
    schema: 1,
    memberId: place.memberId,
    seq: books.seq + 1,
    at: place.at,
    balanceAfter: after.balance,
    debtAfter: after.debt,
    answer: place.answer(after),
    prevHash: books.headHash,
  }
  const hash = entryHash(body, sha256)
  return { books: { ...after, seq: body.seq, headHash: hash }, entry: { ...body, hash } }
}
