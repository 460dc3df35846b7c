import type { Collection, Reader, Where } from './store'

/** Documents of one kind in the order of their instants, newest or oldest first. */
interface List<T> {
  readonly collection: Collection
  readonly where: Where
  readonly order: 'asc' | 'desc'
  readonly limit: number
  /** `nextCursor` of the page before: `<at>~<_id>` of its last document. */
  readonly cursor: string | undefined
  /** What tells documents of one instant apart, and stands in the cursor, where an `_id` is for its member alone. */
  readonly key?: 'entryId'
  readonly parse: (document: unknown) => T
  /** Documents that belong to the list and are not stored in it yet; one that is stored by now stands once. */
  readonly waiting?: readonly T[]
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor?: string
}

/**
 * One page. Pages follow instant and key, so what arrives in between shifts nothing, and documents of one instant are told apart
 * by their keys. One storage call for the first page, two for the others: the port knows no "or".
 */
export const pageOf = async <T extends { readonly _id: string; readonly at: string }>(read: Reader, list: List<T>): Promise<Page<T>> => {
  const found = withWaiting((await rowsAfter(read, list)).map(list.parse), list)
  const items = found.slice(0, list.limit)
  const last = items[items.length - 1]
  return { items, ...(found.length > list.limit && last ? { nextCursor: cursorOf(last, list.key) } : {}) }
}

const cursorOf = <T extends { readonly _id: string; readonly at: string }>(item: T, key: '_id' | 'entryId' = '_id'): string =>
  `${item.at}~${(item as T & { readonly entryId?: string })[key]}`

/** Waiting documents at the place that they will have once they are stored, so that being stored moves none to another page. */
const withWaiting = <T extends { readonly _id: string; readonly at: string }>(
  stored: readonly T[],
  { waiting = [], cursor, order }: List<T>,
): readonly T[] => {
  const sign = order === 'asc' ? 1 : -1
  const isBeyond = (a: string, b: string) => (a > b ? 1 : -1) === sign
  const fresh = waiting.filter((item) => !stored.some(({ _id }) => _id === item._id))
  const here = fresh.filter((item) => cursor === undefined || (cursorOf(item) !== cursor && isBeyond(cursorOf(item), cursor)))
  return here.length === 0 ? stored : [...stored, ...here].sort((a, b) => (isBeyond(cursorOf(a), cursorOf(b)) ? 1 : -1))
}

/** One row more than asked for tells whether there is a next page. */
const rowsAfter = async <T>(read: Reader, { collection, where, order, limit, cursor, key: field }: List<T>): Promise<unknown[]> => {
  const keyField = field ?? '_id'
  const find = (more: Where, most: number) =>
    read.find(collection, {
      where: { ...where, ...more },
      order: [
        ['at', order],
        [keyField, order],
      ],
      limit: most,
    })
  if (cursor === undefined) return find({}, limit + 1)
  const [at, key] = cursor.split('~') as [string, string]
  const beyond = (value: string) => (order === 'asc' ? { gt: value } : { lt: value })
  const sameInstant = await find({ at, [keyField]: beyond(key) }, limit + 1)
  if (sameInstant.length > limit) return sameInstant
  return [...sameInstant, ...(await find({ at: beyond(at) }, limit + 1 - sameInstant.length))]
}
