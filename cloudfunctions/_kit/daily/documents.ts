import { type DailyDocument, dailySchema } from '../../../shared/contracts/documents/daily'
import { checked } from '../ledger/documents'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'

export const asDaily = (document: unknown): DailyDocument => checked(dailySchema, document)

/** What a member does between purchases, as read, and whether there is a document of it yet. */
export interface OpenDaily {
  readonly daily: DailyDocument
  readonly isNew: boolean
}

const blank = (memberId: string): DailyDocument => ({
  _id: memberId,
  schema: 1,
  streak: { last: null, run: 0, best: 0 },
  makeUps: { month: '', used: 0 },
  capCounts: {},
  browsed: {},
  browsedAt: 0,
  subscribed: {},
  claims: [],
  sharedOn: [],
  invitedOn: [],
  invited: 0,
  race: null,
})

/** One storage call; a member who never did anything has a blank one. */
export const openDaily = async (read: Reader, memberId: string): Promise<OpenDaily> => {
  const found = await read.get('daily', memberId)
  return found === undefined ? { daily: blank(memberId), isNew: true } : { daily: asDaily(found), isNew: false }
}

/** The document after a change, to be written in the transaction that read it: of two who make it at once one has to try again. */
export const filedDaily = (daily: DailyDocument, { isNew }: OpenDaily): { readonly insert: Filed; readonly replace: Filed } => {
  const filed: Filed = [['daily', asDaily(daily)]]
  return isNew ? { insert: filed, replace: [] } : { insert: [], replace: filed }
}
