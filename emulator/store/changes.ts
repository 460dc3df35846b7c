import { randomBytes } from 'node:crypto'
import { encode } from './ejson'
import { DatabaseError, duplicateKey, requestFailed } from './errors'
import type { Filter } from './filter'
import { find } from './find'
import { documentResource } from './resources'
import { StoredDocument, type Change, type Table } from './table'
import type { Transaction } from './transaction'
import { compileUpdate, seedFromFilter } from './update-operators'
import { clone, isPlainObject, ObjectId, type Document, type Value } from './value'

/** Works out what a write would change, without changing anything. */

const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024

export interface Prepared<T> {
  changes: Change[]
  answer: T
}

const newId = (now: number): string =>
  Math.trunc(now / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8) + randomBytes(12).toString('hex')

function checkId(id: Value): void {
  const usable = (typeof id === 'string' && id !== '') || typeof id === 'number' || id instanceof ObjectId
  if (!usable) throw requestFailed('[FailedOperation.Insert] _id must be a text, a number or an ObjectId')
}

function store(document: Document): StoredDocument {
  const text = encode(document)
  if (text.length > LARGEST_DOCUMENT_BYTES) throw requestFailed('[FailedOperation] the document is larger than 16 MB')
  return new StoredDocument(text, document)
}

export function newDocument(document: Value, now: number): Document {
  if (!isPlainObject(document)) throw requestFailed('[FailedOperation.Insert] a document must be an object')
  const { _id = newId(now), ...fields } = document
  checkId(_id)
  return { _id, ...fields }
}

export const insertion = (table: Table, document: Document): Change => ({
  table,
  id: document._id,
  before: undefined,
  after: store(document),
})

export function prepareInsert(table: Table, documents: Document[], transaction?: Transaction): Prepared<Value[]> {
  const changes = documents.map((document) => insertion(table, document))
  const ids = new Set<string>()
  for (const { id } of changes) {
    const resource = documentResource(table, id)
    if (ids.has(resource) || (!transaction && table.get(id))) throw duplicateKey(table.name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
    ids.add(resource)
  }
  return { changes, answer: documents.map(({ _id }) => _id) }
}

export interface Modification {
  filter: Filter
  /** Update operators, or with `replace` the fields of the whole document. */
  data: Document
  replace: boolean
  multi: boolean
  upsert: boolean
}

export interface Modified {
  updated: number
  upsertedId: Value
  /** The first changed document as it is afterwards. */
  document: StoredDocument | undefined
}

type Apply = (document: Document, inserting: boolean) => Document

function compileModification({ data, replace }: Modification, now: number): Apply {
  if (!isPlainObject(data)) throw new DatabaseError('INVALID_PARAM', '参数必需是非空对象')
  if (replace) {
    if ('_id' in data) throw new DatabaseError('INVALID_PARAM', '不能更新_id的值')
    return ({ _id }) => ({ _id, ...data })
  }
  const update = compileUpdate(data)
  return (document, inserting) => {
    const copy = clone(document)
    update(copy, { now, inserting })
    return copy
  }
}

export function prepareModify(table: Table, modification: Modification, now: number, transaction?: Transaction): Prepared<Modified> {
  const apply = compileModification(modification, now)
  const limit = modification.multi ? Infinity : 1
  const { documents } = find(table, modification.filter, { limit }, transaction)
  if (documents.length === 0 && modification.upsert) return upsert(table, modification, apply, now)
  const changes = documents.map((before) => {
    const after = store(apply(before.document, false))
    return { table, id: before.document._id, before, after }
  })
  return { changes, answer: { updated: changes.length, upsertedId: null, document: changes[0]?.after } }
}

function upsert(table: Table, { filter }: Modification, apply: Apply, now: number): Prepared<Modified> {
  const seed = newDocument(seedFromFilter(filter.source), now)
  const change = insertion(table, apply(seed, true))
  return { changes: [change], answer: { updated: 0, upsertedId: seed._id, document: change.after } }
}

export function prepareRemove(table: Table, filter: Filter, multi: boolean, transaction?: Transaction): Prepared<number> {
  const { documents } = find(table, filter, { limit: multi ? Infinity : 1 }, transaction)
  return {
    changes: documents.map((before) => ({ table, id: before.document._id, before, after: undefined })),
    answer: documents.length,
  }
}
