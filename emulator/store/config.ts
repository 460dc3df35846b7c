import { StoreError } from './errors'
import type { Direction } from './key-encoding'

/** What `config/database.json` declares: the same file a deploy script reads. */
export interface DatabaseConfig {
  collections: Record<string, CollectionConfig>
}

export interface CollectionConfig {
  access?: string
  indexes: readonly IndexConfig[]
}

export interface IndexConfig {
  name: string
  keys: readonly (readonly [path: string, direction: Direction])[]
  unique?: boolean
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function check(holds: boolean, where: string, what: string): void {
  if (!holds) throw new StoreError('bad_config', `config/database.json: ${where} ${what}`)
}

function checkKey(key: unknown, where: string): void {
  check(Array.isArray(key) && key.length === 2, where, 'must list keys as [path, 1 or -1]')
  const [path, direction] = key as unknown[]
  check(typeof path === 'string' && path !== '' && path !== '_id', where, 'must name a path other than _id, which is always indexed')
  check(
    !(path as string).split('.').some((step) => step === '' || /^\d+$/.test(step) || step.startsWith('$')),
    where,
    `cannot index ${path as string}`,
  )
  check(direction === 1 || direction === -1, where, 'must give 1 or -1 as direction')
}

function checkIndex(index: unknown, where: string): void {
  check(isRecord(index) && typeof index.name === 'string' && index.name !== '', where, 'must have a name')
  const { keys, unique } = index as Record<string, unknown>
  check(Array.isArray(keys) && keys.length > 0, where, 'must have keys')
  for (const key of keys as unknown[]) checkKey(key, where)
  check(unique === undefined || typeof unique === 'boolean', where, 'must give unique as true or false')
}

/** The file is read from disk as plain JSON, so its shape is checked before anything is built on it. */
export function checkConfig(config: unknown): asserts config is DatabaseConfig {
  check(isRecord(config) && isRecord(config.collections), 'the file', 'must hold {"collections": {…}}')
  for (const [name, collection] of Object.entries((config as { collections: object }).collections)) {
    check(isRecord(collection) && Array.isArray(collection.indexes), `collection ${name}`, 'must hold a list of indexes')
    const names = new Set<string>()
    for (const index of (collection as { indexes: unknown[] }).indexes) {
      checkIndex(index, `an index of ${name}`)
      const { name: indexName } = index as IndexConfig
      check(!names.has(indexName), `index ${indexName} of ${name}`, 'is declared twice')
      names.add(indexName)
    }
  }
}
