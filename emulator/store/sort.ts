import { compareValues } from './compare'
import { requestFailed } from './errors'
import { splitPath, valuesAt } from './paths'
import type { SortOrder } from './planner'
import { isPlainObject, type Document, type Value } from './value'

/** Reads `{field: 1 | -1, …}`. */
export function parseSort(order: Value): SortOrder {
  if (order === undefined || order === null) return []
  if (!isPlainObject(order)) throw requestFailed('an order must be an object of fields with 1 or −1')
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed(`the order of ${path} must be 1 or −1`)
    return [path, direction] as const
  })
}

/** An array is placed by its smallest item going up and by its largest going down. */
function sortKey(document: Document, path: string, direction: 1 | -1): Value {
  const values = valuesAt(document, splitPath(path))
  if (values.length === 1) return values[0]
  const items = values.filter((value) => !Array.isArray(value))
  return items.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best), items[0])
}

export function documentOrder(sort: SortOrder): (a: Document, b: Document) => number {
  return (a, b) => {
    for (const [path, direction] of sort) {
      const order = direction * compareValues(sortKey(a, path, direction), sortKey(b, path, direction))
      if (order !== 0) return order
    }
    return 0
  }
}
