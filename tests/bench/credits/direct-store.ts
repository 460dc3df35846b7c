import type { Document as PortDocument, Find, Reader, Store as Port, Transaction, Where } from '../../../cloudfunctions/_kit/store'
import { StoreFault } from '../../../cloudfunctions/_kit/store'
import { type Database, DatabaseError, type Document, Filter } from '../../../emulator/store'

const RANGES = { gt: '$gt', gte: '$gte', lt: '$lt', lte: '$lte' } as const

const filterOf = (where: Where = {}): Filter =>
  new Filter(
    Object.fromEntries(
      Object.entries(where).map(([field, wanted]) => {
        if (wanted === null || typeof wanted !== 'object') return [field, wanted]
        return [field, Object.fromEntries(Object.entries(wanted).map(([range, bound]) => [RANGES[range as keyof typeof RANGES], bound]))]
      }),
    ),
  )

/** The faults of the store as the functions know them. */
const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    const code = error instanceof DatabaseError ? error.code : ''
    const kind = code === 'DATABASE_TRANSACTION_CONFLICT' ? 'conflict' : /E11000/.test(String(error)) ? 'duplicate' : 'unavailable'
    throw new StoreFault(kind, error)
  }
}

const reader = (database: Database, transactionId?: string): Reader => {
  const find = async (name: string, filter: Filter, { order = [], skip = 0, limit = 100 }: Find) => {
    const sort = order.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1] as const)
    const found = await guarded(() => database.find(name, filter, { sort: sort as never, skip, limit }, transactionId))
    return found.documents.map(({ document }) => document)
  }
  return {
    get: async (name, id) => (await find(name, new Filter({ _id: id }), { limit: 1 }))[0],
    find: (name, query) => find(name, filterOf(query.where), query),
  }
}

const begin = async (database: Database): Promise<Transaction> => {
  const id = database.startTransaction()
  return {
    ...reader(database, id),
    insert: async (name, documents) => {
      await guarded(() => database.insert(name, documents as unknown as Document[], id))
    },
    replace: async (name, document: PortDocument) => {
      const { _id, ...data } = document as unknown as Document
      await guarded(() => database.modify(name, { filter: new Filter({ _id }), data, replace: true, multi: false, upsert: true }, id))
    },
    commit: () => guarded(() => database.commit(id)),
    abort: async () => {
      try {
        database.abort(id)
      } catch {
        // It had ended by itself.
      }
    },
  }
}

/** The functions' storage port straight on the emulator's store: no SDK, no wire format, no HTTP. */
export const directStore = (database: Database): Port => {
  const change = async (name: string, where: Where, data: Document): Promise<number> =>
    (await database.modify(name, { filter: filterOf(where), data, replace: false, multi: true, upsert: false })).updated
  return {
    ...reader(database),
    begin: () => begin(database),
    count: (name, where) => database.count(name, filterOf(where)),
    update: (name, where, set) => change(name, where, { $set: set as Document }),
    increment: (name, where, path) => change(name, where, { $inc: { [path]: 1 } }),
    remove: (name, where) => database.remove(name, filterOf(where), true, undefined),
  }
}
