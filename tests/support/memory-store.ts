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

export type StorageStep = 'begin' | 'get' | 'find' | 'insert' | 'replace' | 'commit' | 'abort' | 'count' | 'update' | 'increment' | 'remove'

/** A fault planted before or after the effect of a step: `after` is the answer that got lost. */
export interface Planted {
  readonly step: StorageStep
  readonly kind: FaultKind
  readonly phase?: 'before' | 'after'
  times?: number
}

type Fields = Record<string, unknown>

const at = (document: unknown, path: string): unknown => path.split('.').reduce<unknown>((value, key) => (value as Fields)?.[key], document)

const put = (document: Fields, path: string, value: unknown): void => {
  const keys = path.split('.')
  const last = keys.pop()!
  ;(keys.reduce<unknown>((inner, key) => (inner as Fields)[key], document) as Fields)[last] = value
}

const less = (a: unknown, b: unknown) => (a as string) < (b as string)

const fits = (document: unknown, where: Where = {}): boolean =>
  Object.entries(where).every(([path, wanted]) => {
    const value = at(document, path)
    if (wanted === null || typeof wanted !== 'object') return value === wanted
    if ('in' in wanted) return wanted.in.includes(value as string)
    return (
      (wanted.gt === undefined || less(wanted.gt, value)) &&
      (wanted.gte === undefined || !less(value, wanted.gte)) &&
      (wanted.lt === undefined || less(value, wanted.lt)) &&
      (wanted.lte === undefined || !less(wanted.lte, value))
    )
  })

/** The storage port in memory, one writer at a time, with faults that strike at a chosen step and a count of the steps. */
export class MemoryStore implements Store {
  readonly steps: StorageStep[] = []
  readonly #collections = new Map<Collection, Map<string, Fields>>()
  #planted: Planted[] = []

  plant(...faults: Planted[]): void {
    this.#planted = faults
  }

  /** Puts a document there without any step, as an operator or a thief would. */
  seed<D extends Document>(collection: Collection, ...documents: D[]): void {
    for (const document of documents) this.#of(collection).set(document._id, structuredClone(document) as unknown as Fields)
  }

  drop(collection: Collection, id: string): void {
    this.#of(collection).delete(id)
  }

  all(collection: Collection): Fields[] {
    return [...this.#of(collection).values()].map((document) => structuredClone(document))
  }

  get(collection: Collection, id: string): Promise<unknown> {
    return this.#step('get', () => structuredClone(this.#of(collection).get(id)))
  }

  find(collection: Collection, { where, order = [], skip = 0, limit = 100 }: Find): Promise<unknown[]> {
    return this.#step('find', () => {
      const found = this.all(collection).filter((document) => fits(document, where))
      for (const [field, direction] of [...order].reverse())
        found.sort((a, b) => (at(a, field) === at(b, field) ? 0 : less(at(a, field), at(b, field)) === (direction === 'asc') ? -1 : 1))
      return found.slice(skip, skip + limit)
    })
  }

  count(collection: Collection, where?: Where): Promise<number> {
    return this.#step('count', () => this.all(collection).filter((document) => fits(document, where)).length)
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
      const found = this.all(collection).filter((document) => fits(document, where))
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

  #of(collection: Collection): Map<string, Fields> {
    if (!this.#collections.has(collection)) this.#collections.set(collection, new Map())
    return this.#collections.get(collection)!
  }

  #change(collection: Collection, where: Where, change: (document: Fields) => void): number {
    const found = [...this.#of(collection).values()].filter((document) => fits(document, where))
    found.forEach(change)
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
