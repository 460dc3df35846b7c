import { type Entry, totalOf } from '../../../shared/domain/ledger'
import { startOfNextMonth } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { asEntry } from '../../_kit/ledger/documents'
import { rulesOf } from '../../_kit/programs'
import type { Where } from '../../_kit/store'
import { booksOf } from '../books-of'
import { type Act, callerAccount, type MemberRequest } from '../request'

const DEFAULT_PAGE = 20

const itemOf = ({ _id, kind, points, held, balanceAfter, at, title }: Entry) => ({
  entryId: _id,
  kind,
  points,
  ...(held ? { pending: totalOf(held) } : {}),
  balanceAfter,
  at,
  title,
})

const hasPresents = async ({ store, now }: MemberRequest<'points.list'>): Promise<boolean> => {
  const rulesAt = await rulesOf(store, now)
  return rulesAt(now).spending.presents !== null
}

/** One page of history, newest first (L8). Pages follow the entry number, so new entries never shift them. */
export const listPoints: Act<'points.list'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { cursor, limit = DEFAULT_PAGE, month, kind } = request.input
  const where: Where = {
    memberId: account._id,
    ...(cursor === undefined ? {} : { seq: { lt: Number(cursor) } }),
    ...(kind === undefined ? {} : { kind }),
    // Entries carry Shanghai time as text, so a month is a range of text.
    ...(month === undefined ? {} : { at: { gte: `${month}-01`, lt: startOfNextMonth(month) } }),
  }
  // One more than asked for tells whether there is a next page.
  const found = (await request.store.find('entries', { where, order: [['seq', 'desc']], limit: limit + 1 })).map(asEntry)
  const page = found.slice(0, limit)
  const last = page[page.length - 1]
  return {
    items: page.map(itemOf),
    ...(found.length > limit && last ? { nextCursor: String(last.seq) } : {}),
    ...(cursor === undefined ? { books: booksOf(account, request.now), presents: await hasPresents(request) } : {}),
  }
}
