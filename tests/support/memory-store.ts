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
import { frozen } from './frozen'
import { at, type Fields, inOrder, Shelf } from './shelf'

export type StorageStep = 'begin' | 'get' | 'find' | 'insert' | 'replace' | 'commit' | 'abort' | 'count' | 'update' | 'increment' | 'remove'

/** A fault planted before or after the effect of a step: `after` is the answer that got lost. */
export interface Planted {
  readonly step: StorageStep
  readonly kind: FaultKind
  readonly phase?: 'before' | 'after'
  times?: number
}

/** The document with another value at a path. */
const withValue = (document: Fields, path: string, value: unknown): Fields => {
  const [key, ...rest] = path.split('.') as [string, ...string[]]
  return Object.freeze({ ...document, [key]: rest.length === 0 ? value : withValue(document[key] as Fields, rest.join('.'), value) })
}

/**
 * The storage port in memory, one writer at a time, with faults that strike at a chosen step and a count of the steps. What it keeps is a
 * copy that nobody can change, so it is handed out as it is.
 */
export class MemoryStore implements Store {
  readonly steps: StorageStep[] = []
  readonly #collections = new Map<Collection, Shelf>()
  #planted: Planted[] = []

  plant(...faults: Planted[]): void {
    this.#planted = faults
  }

  /** Puts a document there without any step, as an operator or a thief would. */
  seed<D extends Document>(collection: Collection, ...documents: D[]): void {
    for (const document of documents) this.#of(collection).put(frozen(document) as unknown as Fields)
  }

  drop(collection: Collection, id: string): void {
    this.#of(collection).drop(id)
  }

  all(collection: Collection): Fields[] {
    return [...this.#of(collection).all()]
  }

  get(collection: Collection, id: string): Promise<unknown> {
    return this.#step('get', () => this.#of(collection).get(id))
  }

  find(collection: Collection, { where, order = [], skip = 0, limit = 100 }: Find): Promise<unknown[]> {
    return this.#step('find', () => inOrder(this.found(collection, where), order).slice(skip, skip + limit))
  }

  count(collection: Collection, where?: Where): Promise<number> {
    return this.#step('count', () => this.#of(collection).found(where).length)
  }

  update(collection: Collection, where: Where, set: Readonly<Fields>): Promise<number> {
    return this.#step('update', () =>
      this.#change(collection, where, (document) =>
        Object.entries(set).reduce((changed, [path, value]) => withValue(changed, path, frozen(value)), document),
      ),
    )
  }

  increment(collection: Collection, where: Where, path: string): Promise<number> {
    return this.#step('increment', () =>
      this.#change(collection, where, (document) => withValue(document, path, Number(at(document, path)) + 1)),
    )
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
            for (const document of documents.map(frozen)) {
              const id = `${collection}/${document._id}`
              if (this.#of(collection).has(document._id) || taken.includes(id)) throw new StoreFault('duplicate', 'E11000')
              taken.push(id)
              writes.push(() => this.seed(collection, document))
            }
          }),
        replace: (collection, document) =>
          this.#step('replace', () => {
            const kept = frozen(document)
            writes.push(() => this.seed(collection, kept))
          }),
        commit: () => this.#step('commit', () => writes.forEach((write) => write())),
        abort: async () => void this.steps.push('abort'),
      } satisfies Transaction
    })
  }

  protected found(collection: Collection, where?: Where): Fields[] {
    return this.#of(collection).found(where)
  }

  #of(collection: Collection): Shelf {
    if (!this.#collections.has(collection)) this.#collections.set(collection, new Shelf(collection))
    return this.#collections.get(collection)!
  }

  #change(collection: Collection, where: Where, changed: (document: Fields) => Fields): number {
    const shelf = this.#of(collection)
    const found = shelf.found(where)
    for (const document of found) shelf.put(changed(document))
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
