import {
  type Collection,
  type Document,
  type FaultKind,
  type Find,
  type Store,
  StoreFault,
  type Transaction,
  type Where,
} from '../../cloudfunctions/_kit/store'
import { at, type Fields, less, Shelf } from './shelf'

export type StorageStep = 'begin' | 'get' | 'find' | 'insert' | 'replace' | 'commit' | 'abort' | 'count' | 'update' | 'increment' | 'remove'

/** A fault planted before or after the effect of a step: `after` is the answer that got lost. */
export interface Planted {
  readonly step: StorageStep
  readonly kind: FaultKind
  readonly phase?: 'before' | 'after'
  times?: number
}

const put = (document: Fields, path: string, value: unknown): void => {
  const keys = path.split('.')
  const last = keys.pop()!
  ;(keys.reduce<unknown>((inner, key) => (inner as Fields)[key], document) as Fields)[last] = value
}

/** The storage port in memory, one writer at a time, with faults that strike at a chosen step and a count of the steps. */
export class MemoryStore implements Store {
  readonly steps: StorageStep[] = []
  readonly #collections = new Map<Collection, Shelf>()
  #planted: Planted[] = []

  plant(...faults: Planted[]): void {
    this.#planted = faults
  }

  /** Puts a document there without any step, as an operator or a thief would. */
  seed<D extends Document>(collection: Collection, ...documents: D[]): void {
    for (const document of documents) this.#of(collection).put(structuredClone(document) as unknown as Fields)
  }

  drop(collection: Collection, id: string): void {
    this.#of(collection).drop(id)
  }

  all(collection: Collection): Fields[] {
    return [...this.#of(collection).all()].map((document) => structuredClone(document))
  }

  get(collection: Collection, id: string): Promise<unknown> {
    return this.#step('get', () => structuredClone(this.#of(collection).get(id)))
  }

  find(collection: Collection, { where, order = [], skip = 0, limit = 100 }: Find): Promise<unknown[]> {
    return this.#step('find', () => {
      const found = this.#of(collection).found(where)
      for (const [field, direction] of [...order].reverse())
        found.sort((a, b) => (at(a, field) === at(b, field) ? 0 : less(at(a, field), at(b, field)) === (direction === 'asc') ? -1 : 1))
      return structuredClone(found.slice(skip, skip + limit))
    })
  }

  count(collection: Collection, where?: Where): Promise<number> {
    return this.#step('count', () => this.#of(collection).found(where).length)
  }

  update(collection: Collection, where: Where, set: Readonly<Fields>): Promise<number> {
    return this.#step('update', () =>
      this.#change(collection, where, (document) => {
        for (const [path, value] of Object.entries(set)) put(document, path, structuredClone(value))
      }),
    )
  }

  increment(collection: Collection, where: Where, path: string): Promise<number> {
    return this.#step('increment', () => this.#change(collection, where, (document) => put(document, path, Number(at(document, path)) + 1)))
  }

  remove(collection: Collection, where: Where): Promise<number> {
    return this.#step('remove', () => {
      const found = this.#of(collection).found(where)
      found.forEach((document) => this.drop(collection, String(document['_id'])))
      return found.length
    })
  }

  begin(): Promise<Transaction> {
    return this.#step('begin', () => {
      const writes: (() => void)[] = []
      const taken: string[] = []
      return {
        get: (collection, id) => this.get(collection, id),
        find: (collection, find) => this.find(collection, find),
        insert: (collection, documents) =>
          this.#step('insert', () => {
            for (const document of documents) {
              const id = `${collection}/${document._id}`
              if (this.#of(collection).has(document._id) || taken.includes(id)) throw new StoreFault('duplicate', 'E11000')
              taken.push(id)
              writes.push(() => this.seed(collection, document))
            }
          }),
        replace: (collection, document) => this.#step('replace', () => void writes.push(() => this.seed(collection, document))),
        commit: () => this.#step('commit', () => writes.forEach((write) => write())),
        abort: async () => void this.steps.push('abort'),
      } satisfies Transaction
    })
  }

  #of(collection: Collection): Shelf {
    if (!this.#collections.has(collection)) this.#collections.set(collection, new Shelf(collection))
    return this.#collections.get(collection)!
  }

  #change(collection: Collection, where: Where, change: (document: Fields) => void): number {
    const found = this.#of(collection)
      .found(where)
      .map((document) => structuredClone(document))
    for (const document of found) {
      change(document)
      this.#of(collection).put(document)
    }
    return found.length
  }

  async #step<T>(step: StorageStep, act: () => T): Promise<T> {
    this.steps.push(step)
    this.#strike(step, 'before')
    const result = act()
    this.#strike(step, 'after')
    return result
  }

  #strike(step: StorageStep, phase: 'before' | 'after'): void {
    const fault = this.#planted.find((planted) => planted.step === step && (planted.phase ?? 'before') === phase && planted.times !== 0)
    if (!fault) return
    fault.times = (fault.times ?? 1) - 1
    throw new StoreFault(fault.kind, `planted ${fault.kind}`)
  }
}
