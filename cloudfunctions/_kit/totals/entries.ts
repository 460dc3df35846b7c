import { type TotalsCursor, totalsCursorSchema } from '../../../shared/contracts/documents/totals'
import { asEntry, checked } from '../ledger/documents'
import { asUnlinked } from '../ledger/unlinked'
import { errorFields, log } from '../log'
import { pageOf } from '../pages'
import type { Reader } from '../store'
import { NO_TALLY, type Tally, tallyOfEntry, tallyOfUnlinked } from './tally'

/** An entry as far as it is added up. */
export interface Counted {
  readonly _id: string
  /** Shanghai ISO. */
  readonly at: string
  readonly tally: Tally
}

/** Entries that are added up at a time. */
export const PAGE = 500

/** One that cannot be read is told once, counts nothing, and holds no other up. */
const counted = (document: unknown): Counted => {
  const { _id, at, memberId } = document as { _id: string; at: string; memberId: unknown }
  try {
    return { _id, at, tally: memberId === '' ? tallyOfUnlinked(asUnlinked(document)) : tallyOfEntry(asEntry(document)) }
  } catch (error) {
    log.error('an entry was left out of the totals', { entryId: _id, ...errorFields(error) })
    return { _id, at, tally: NO_TALLY }
  }
}

/** Up to a page of entries after the cursor, oldest first, of all members. */
export const entriesAfter = async (read: Reader, cursor: TotalsCursor | undefined): Promise<readonly Counted[]> => {
  const after = cursor && `${cursor.at}~${cursor.key}`
  return (await pageOf(read, { collection: 'entries', where: {}, order: 'asc', limit: PAGE, cursor: after, parse: counted })).items
}

export const totalsCursor = async (read: Reader): Promise<TotalsCursor | undefined> => {
  const found = await read.get('job_cursors', 'totals')
  return found === undefined ? undefined : checked(totalsCursorSchema, found)
}
