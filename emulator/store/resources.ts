import type { PlannedChange } from './apply-changes'
import type { Table } from './table'
import { ObjectId, type Value } from './value'

/**
 * Names for what a write touches: a document, and each key of a unique index that it takes or gives up. Two writes that
 * share a name collide, whether over a document, over an `_id` both insert, or over a unique value.
 */

function idName(id: Value): string {
  if (typeof id === 'string') return `s${id}`
  if (typeof id === 'number') return `n${id}`
  return id instanceof ObjectId ? `o${id.hex}` : `v${JSON.stringify(id)}`
}

export const tableResource = (table: Table): string => `${table.key}`

export const documentResource = (table: Table, id: Value): string => `${table.key}/${idName(id)}`

export const keyResource = (table: Table, index: string, key: Buffer): string => `${table.key}#${index}/${key.toString('latin1')}`

export function resourcesOf({ table, id, keys }: PlannedChange): string[] {
  const resources = [documentResource(table, id)]
  for (const { index, removed, added } of keys) {
    if (!index.definition.unique) continue
    for (const key of removed) resources.push(keyResource(table, index.definition.name, key))
    for (const key of added) resources.push(keyResource(table, index.definition.name, key))
  }
  return resources
}
