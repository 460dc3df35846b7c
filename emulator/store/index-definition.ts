import type { IndexConfig } from './config'
import { requestFailed } from './errors'
import { encodeKey, type Direction } from './key-encoding'
import { splitPath, valuesAt } from './paths'
import type { Document, Value } from './value'

export interface IndexKeys {
  keys: Buffer[]
  /** True if the document holds an array on an indexed path, so one document may stand in several places. */
  multi: boolean
}

/** One declared index: which paths, which way, and which keys a document has in it. */
export class IndexDefinition {
  readonly name: string
  readonly unique: boolean
  readonly paths: readonly string[]
  readonly directions: readonly Direction[]
  private readonly steps: readonly string[][]

  constructor(config: IndexConfig) {
    this.name = config.name
    this.unique = config.unique ?? false
    this.paths = config.keys.map(([path]) => path)
    this.directions = config.keys.map(([, direction]) => direction)
    this.steps = this.paths.map(splitPath)
  }

  /** What is compared with the declaration when a store is opened: any difference means the index must be built again. */
  get signature(): string {
    return JSON.stringify({ paths: this.paths, directions: this.directions, unique: this.unique })
  }

  keysOf(document: Document): IndexKeys {
    const values = this.steps.map((path) => valuesAt(document, path))
    if (values.every((list) => list.length === 1 && !Array.isArray(list[0]))) {
      return {
        keys: [
          encodeKey(
            values.map(([value]) => value),
            this.directions,
          ),
        ],
        multi: false,
      }
    }
    return { keys: this.combinations(values), multi: true }
  }

  private combinations(values: Value[][]): Buffer[] {
    if (values.filter((list) => list.length > 1).length > 1) {
      throw requestFailed(`[FailedOperation] cannot index parallel arrays: ${this.paths.join(', ')}`)
    }
    const widest = values.reduce((most, list) => Math.max(most, list.length), 1)
    const keys = new Map<string, Buffer>()
    for (let i = 0; i < widest; i++) {
      const key = encodeKey(
        values.map((list) => (list.length > 1 ? list[i] : list[0])),
        this.directions,
      )
      keys.set(key.toString('latin1'), key)
    }
    return [...keys.values()]
  }
}
