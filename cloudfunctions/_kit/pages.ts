import type { Collection, Reader, Where } from './store'

/** Documents of one kind in the order of their instants, newest or oldest first. */
interface List<T> {
  readonly collection: Collection
  readonly where: Where
  readonly order: 'asc' | 'desc'
  readonly limit: number
  /** `nextCursor` of the page before: `<at>~<_id>` of its last document. */
  readonly cursor: string | undefined
  readonly parse: (document: unknown) => T
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
  const found = (await rowsAfter(read, list)).map(list.parse)
  const items = found.slice(0, list.limit)
  const last = items[items.length - 1]
  return { items, ...(found.length > list.limit && last ? { nextCursor: `${last.at}~${last._id}` } : {}) }
}

/** One row more than asked for tells whether there is a next page. */
const rowsAfter = async <T>(read: Reader, { collection, where, order, limit, cursor }: List<T>): Promise<unknown[]> => {
  const find = (more: Where, most: number) =>
    read.find(collection, {
      where: { ...where, ...more },
      order: [
        ['at', order],
        ['_id', order],
      ],
      limit: most,
    })
  if (cursor === undefined) return find({}, limit + 1)
  const [at, key] = cursor.split('~') as [string, string]
  const beyond = (value: string) => (order === 'asc' ? { gt: value } : { lt: value })
  const sameInstant = await find({ at, _id: beyond(key) }, limit + 1)
  if (sameInstant.length > limit) return sameInstant
  return [...sameInstant, ...(await find({ at: beyond(at) }, limit + 1 - sameInstant.length))]
}
