import type { ExpiryPage, StaffInput } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import { booksOn, totalOf } from '../../../shared/domain/ledger'
import { maskName } from '../../../shared/domain/text'
import { type Day, dayOf } from '../../../shared/domain/time'
import { asAccount } from '../../_kit/ledger/documents'
import type { Range, Reader, Where } from '../../_kit/store'
import type { StaffAct } from '../request'

const STANDARD_LIMIT = 20

/**
 * Whose points die next in a range of days. Accounts are found by the day of their first lot; those whose first lot has died and was not
 * swept yet come before all others and count with the lot that is first now, so that the answer depends on no job.
 */
export const listExpiry: StaffAct<'expiry.list'> = async ({ store, now, input }) => {
  const today = dayOf(now)
  const limit = input.limit ?? STANDARD_LIMIT
  const found = (await accountsOf(store, input, today, limit + 1)).map(asAccount)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.flatMap((account) => itemOf(account, input, today)),
    ...(last && found.length > limit ? { nextCursor: `${last.nextExpiryOn}~${last._id}` } : {}),
  }
}

type Item = ExpiryPage['items'][number]

const itemOf = (account: Account, { from, until }: StaffInput<'expiry.list'>, today: Day): Item[] => {
  const { lots, balance } = booksOn(account, today)
  const [first] = lots
  if (account.status === 'left' || !first || first.expiresOn < from || first.expiresOn > until) return []
  return [
    {
      memberRef: account._id,
      maskedName: maskName(account.name),
      ...(account.maskedPhone === null ? {} : { maskedPhone: account.maskedPhone }),
      expiresOn: first.expiresOn,
      points: totalOf(lots.filter(({ expiresOn }) => expiresOn <= until)),
      balance,
    },
  ]
}

/** In order of the stored day and the number. Three storage calls at most. */
const accountsOf = async (read: Reader, input: StaffInput<'expiry.list'>, today: Day, most: number): Promise<unknown[]> => {
  const found: unknown[] = []
  for (const where of placesOf(input, today)) {
    if (found.length === most) break
    const order = [
      ['nextExpiryOn', 'asc'],
      ['_id', 'asc'],
    ] as const
    found.push(...(await read.find('accounts', { where, order, limit: most - found.length })))
  }
  return found
}

/** Where to look, one after the other: what is left of the cursor's day, what waits to be swept, and the range itself. */
const placesOf = ({ from, until, cursor }: StaffInput<'expiry.list'>, today: Day): Where[] => {
  const on = (days: Range): Where => ({ nextExpiryOn: days })
  const range = on({ gte: from < today ? today : from, lte: until })
  if (cursor === undefined) return [on({ lt: today }), range]
  const [day, ref] = cursor.split('~') as [Day, string]
  const rest = day < today ? [on({ gt: day, lt: today }), range] : [on({ gt: day, lte: until })]
  return [{ nextExpiryOn: day, _id: { gt: ref } }, ...rest]
}
