import { type EntryWalk, type WalkCursor, walkCursorSchema } from '../../../shared/contracts/documents/totals'
import type { Entry } from '../../../shared/domain/ledger'
import { asEntry, checked } from '../ledger/documents'
import { asUnlinked, type Unlinked } from '../ledger/unlinked'
import { errorFields, log } from '../log'
import { pageOf } from '../pages'
import type { Reader } from '../store'

/** What a line of the ledger counts as in one of the figures. */
export interface Measure<T> {
  readonly walk: EntryWalk
  readonly ofEntry: (entry: Entry) => T
  /** Of a sale without a member, or of its refund. */
  readonly ofUnlinked: (unlinked: Unlinked) => T
  readonly nothing: T
}

/** An entry as far as it is added up. */
export interface Counted<T> {
  readonly _id: string
  /** Shanghai ISO. */
  readonly at: string
  readonly value: T
}

/** Entries that are added up at a time. */
export const PAGE = 500

/** One that cannot be read is told once, counts nothing, and holds no other up. */
const counted =
  <T>({ walk, ofEntry, ofUnlinked, nothing }: Measure<T>) =>
  (document: unknown): Counted<T> => {
    const { _id, at, memberId } = document as { _id: string; at: string; memberId: unknown }
    try {
      return { _id, at, value: memberId === '' ? ofUnlinked(asUnlinked(document)) : ofEntry(asEntry(document)) }
    } catch (error) {
      log.error(`an entry was left out of the ${walk}`, { entryId: _id, ...errorFields(error) })
      return { _id, at, value: nothing }
    }
  }

/** Up to a page of entries after the cursor, oldest first, of all members. */
export const entriesAfter = async <T>(
  read: Reader,
  cursor: Pick<WalkCursor, 'at' | 'key'> | undefined,
  measure: Measure<T>,
): Promise<readonly Counted<T>[]> => {
  const after = cursor && `${cursor.at}~${cursor.key}`
  const list = { collection: 'entries', where: {}, order: 'asc', limit: PAGE, cursor: after } as const
  return (await pageOf(read, { ...list, parse: counted(measure) })).items
}

export const walkCursor = async (read: Reader, walk: EntryWalk): Promise<WalkCursor | undefined> => {
  const found = await read.get('job_cursors', walk)
  return found === undefined ? undefined : checked(walkCursorSchema, found)
}
