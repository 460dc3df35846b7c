import { DatabaseError, type Database, type Document, type Value } from '../store'
import { encode, objectIdsAsText } from '../store/ejson'
import { compileProjection } from '../store/projection'
import { parseSort } from '../store/sort'
import { ObjectId } from '../store/value'
import type { Fields } from './wire'

/** One function per `database.…` action, answering what the real service answers beside `requestId`. */

type Answer = Record<string, unknown>
export type Action = (database: Database, fields: Fields) => Promise<Answer> | Answer

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1000

const wireId = (id: Value): unknown => (id instanceof ObjectId ? id.hex : (id ?? null))

const addCollection: Action = async (database, fields) => {
  await database.createCollection(fields.collection)
  return {}
}

const insertDocument: Action = async (database, fields) => {
  const ids = await database.insert(fields.collection, fields.documents('data'), fields.transactionId)
  return { data: { insertedIds: ids.map(wireId) } }
}

const getDocument: Action = async (database, fields) => {
  const project = compileProjection(fields.ejson('projection'))
  const options = {
    sort: parseSort(fields.ejson('order')),
    skip: fields.amount('offset') ?? 0,
    limit: Math.min(fields.amount('limit') || DEFAULT_LIMIT, LARGEST_LIMIT),
  }
  const { documents } = await database.find(fields.collection, fields.filter, options, fields.transactionId)
  const list = documents.map((stored) => objectIdsAsText(project ? encode(project(stored.document)) : stored.text))
  return { data: { list } }
}

const calculateDocument: Action = async (database, fields) => ({
  data: { total: await database.count(fields.collection, fields.filter) },
})

const modifyDocument: Action = async (database, fields) => {
  const { updated, upsertedId } = await database.modify(
    fields.collection,
    {
      filter: fields.filter,
      data: fields.object('data'),
      replace: !fields.flag('merge'),
      multi: fields.flag('multi'),
      upsert: fields.flag('upsert'),
    },
    fields.transactionId,
  )
  return { data: { updated, upsert_id: wireId(upsertedId) } }
}

const modifyAndReturnDoc: Action = async (database, fields) => {
  const { updated, document } = await database.modify(
    fields.collection,
    { filter: fields.filter, data: fields.object('data'), replace: false, multi: false, upsert: false },
    fields.transactionId,
  )
  return { data: { updated, doc: document ? objectIdsAsText(document.text) : null } }
}

const removeDocument: Action = async (database, fields) => ({
  data: { deleted: await database.remove(fields.collection, fields.filter, fields.flag('multi'), fields.transactionId) },
})

const aggregateDocuments: Action = async (database, fields) => {
  const stages = fields.list('stages').map((stage) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string') throw new DatabaseError('INVALID_PARAM', 'each stage must have a stageKey')
    return { [stageKey]: fields.decode(stageValue) }
  })
  const documents: Document[] = await database.aggregate(fields.collection, stages)
  return { data: { list: documents.map(encode) } }
}

const startTransaction: Action = (database) => ({ transactionId: database.startTransaction() })

const commitTransaction: Action = async (database, fields) => {
  await database.commit(fields.text('transactionId'))
  return {}
}

const abortTransaction: Action = (database, fields) => {
  database.abort(fields.text('transactionId'))
  return {}
}

export const ACTIONS: Readonly<Record<string, Action>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
}
