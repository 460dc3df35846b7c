import { nearestFirst } from './geo-operators'
import type { Filter } from './filter'
import { plan, type SortOrder } from './planner'
import { documentResource } from './resources'
import { documentOrder } from './sort'
import type { StoredDocument, Table } from './table'
import type { Transaction } from './transaction'
import type { Document } from './value'

export interface FindOptions {
  sort?: SortOrder
  skip?: number
  limit?: number
}

export interface Found {
  documents: StoredDocument[]
  /** How many documents were looked at: what a good index keeps close to the number found. */
  examined: number
}

export function find(table: Table, filter: Filter, options: FindOptions, transaction?: Transaction): Found {
  const { soleId } = filter
  if (soleId !== undefined && !options.skip) {
    const stored = transaction ? transaction.get(table, soleId) : table.get(soleId)
    return { documents: stored ? [stored] : [], examined: stored ? 1 : 0 }
  }
  return search(table, filter, options, transaction)
}

function search(table: Table, filter: Filter, { sort = [], skip = 0, limit = Infinity }: FindOptions, transaction?: Transaction): Found {
  const { access, ordered } = plan(table, filter.source, sort)
  const distance = sort.length === 0 ? nearestFirst(filter.source) : undefined
  const overrides = transaction?.overrides(table)
  const enough = ordered && !distance ? skip + limit : Infinity
  const repeats = access.kind === 'index' && access.index.multikey
  const seen = new Set<number>()
  const matches: StoredDocument[] = []
  let examined = 0
  for (const stored of enough > 0 ? table.scan(access) : []) {
    if (repeats && seen.has(stored.seq!)) continue
    if (repeats) seen.add(stored.seq!)
    examined++
    if (overrides?.size && overrides.has(documentResource(table, stored.document._id))) continue
    if (!filter.test(stored.document)) continue
    matches.push(stored)
    if (matches.length >= enough) break
  }
  const extra = [...(overrides?.values() ?? [])].filter(
    (stored) => stored !== undefined && filter.test(stored.document),
  ) as StoredDocument[]
  matches.push(...extra)
  if (distance) sortByDistance(matches, distance)
  else if (sort.length > 0 && (!ordered || extra.length > 0)) sortDocuments(matches, sort)
  return { documents: matches.slice(skip, skip + limit), examined: examined + extra.length }
}

function sortByDistance(documents: StoredDocument[], distance: (document: Document) => number): void {
  const metres = new Map(documents.map((stored) => [stored, distance(stored.document)]))
  documents.sort((a, b) => metres.get(a)! - metres.get(b)!)
}

function sortDocuments(documents: StoredDocument[], sort: SortOrder): void {
  const order = documentOrder(sort)
  documents.sort((a, b) => order(a.document, b.document))
}
