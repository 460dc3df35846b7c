import { Db } from '@cloudbase/database'
import { host } from '../host'
import type { Collection, Document, Find, Reader, Store, Transaction, Where } from '../store'
import { openApp } from './app'
import { guarded } from './faults'
import type { SdkCollection, SdkCommand, SdkDatabase, SdkQuery, SdkTransaction } from './sdk'

const RANGES = ['gt', 'gte', 'lt', 'lte'] as const

const conditionOf = (command: SdkCommand, where: Where): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(where).map(([field, wanted]) => {
      if (wanted === null || typeof wanted !== 'object') return [field, wanted]
      if ('in' in wanted) return [field, command.in(wanted.in)]
      const bounds = RANGES.filter((range) => wanted[range] !== undefined).map((range) => command[range](wanted[range]))
      return [field, bounds.length === 1 ? bounds[0] : command.and(...bounds)]
    }),
  )

const withoutId = ({ _id, ...rest }: Document): Record<string, unknown> => rest

const reader = (collection: (name: Collection) => SdkCollection, command: SdkCommand, inTransaction: boolean): Reader => ({
  async get(name, id) {
    const { data } = await guarded(() => collection(name).doc(id).get())
    // The SDK answers an array outside a transaction and the bare document inside one.
    return (inTransaction ? data : (data as unknown[])[0]) ?? undefined
  },
  async find(name, { where, order = [], skip, limit }: Find) {
    let query: SdkQuery = collection(name)
    if (where) query = query.where(conditionOf(command, where))
    for (const [field, direction] of order) query = query.orderBy(field, direction)
    if (skip) query = query.skip(skip)
    if (limit) query = query.limit(limit)
    return (await guarded(() => query.get())).data
  },
})

const transactionOf = (sdk: SdkTransaction, command: SdkCommand): Transaction => ({
  ...reader((name) => sdk.collection(name), command, true),
  async insert(name, documents) {
    await guarded(() => sdk.collection(name).add(documents.length === 1 ? documents[0] : documents))
  },
  async replace(name, document) {
    await guarded(() => sdk.collection(name).doc(document._id).set(withoutId(document)))
  },
  async commit() {
    await guarded(() => sdk.commit())
  },
  async abort() {
    // After a conflict the service has aborted by itself and refuses this call; either way nothing was written.
    await sdk.rollback().catch(() => undefined)
  },
})

let opened: Store | undefined

/** The database of this environment; one per function instance. */
export const openStore = (): Store => {
  if (opened) return opened
  const db = openApp().database() as unknown as SdkDatabase
  const transport = host()?.transport
  if (transport) Db.reqClass = transport
  const command = db.command
  opened = {
    ...reader((name) => db.collection(name), command, false),
    begin: async () => transactionOf(await guarded(() => db.startTransaction()), command),
    count: async (name, where) =>
      (await guarded(() => (where ? db.collection(name).where(conditionOf(command, where)) : db.collection(name)).count())).total,
    update: async (name, where, set) => {
      const change = Object.fromEntries(Object.entries(set).map(([path, value]) => [path, command.set(value)]))
      return (await guarded(() => db.collection(name).where(conditionOf(command, where)).update(change))).updated
    },
    increment: async (name, where, path) => {
      const query = db.collection(name).where(conditionOf(command, where))
      return (await guarded(() => query.update({ [path]: command.inc(1) }))).updated
    },
    remove: async (name, where) => (await guarded(() => db.collection(name).where(conditionOf(command, where)).remove())).deleted,
  }
  return opened
}
