import { type Collection, type Document, type Find, StoreFault, type Transaction, type Where } from '../../cloudfunctions/_kit/store'
import { frozen } from './frozen'
import { MemoryStore } from './memory-store'
import { type Fields, fits, inOrder } from './shelf'

/** A document as it was until it was written; undefined where there was none. */
interface Former {
  readonly collection: Collection
  readonly id: string
  readonly document: Fields | undefined
}

const key = (collection: Collection, id: string): string => `${collection}/${id}`

/**
 * A store in memory whose transactions run at the same time, as on a real one: each sees what was there when it began, and of two that
 * write the same document the second to commit is refused. `pause` is awaited before every step, so that a test can interleave them.
 */
export class RivalStore extends MemoryStore {
  /** What all writes have replaced, the first first: a transaction sees what has been replaced since it began. */
  #former: Former[] = []
  #isContested = true

  constructor(private readonly pause: () => Promise<void>) {
    super()
  }

  /** Whether there are rivals at all: without them this is a plain store, and remembers nothing. */
  set isContested(isContested: boolean) {
    this.#isContested = isContested
    this.#former = []
  }

  override seed<D extends Document>(collection: Collection, ...documents: D[]): void {
    for (const { _id } of documents) this.#note(collection, _id)
    super.seed(collection, ...documents)
  }

  override drop(collection: Collection, id: string): void {
    this.#note(collection, id)
    super.drop(collection, id)
  }

  override update(collection: Collection, where: Where, set: Readonly<Fields>): Promise<number> {
    for (const { _id } of this.found(collection, where)) this.#note(collection, String(_id))
    return super.update(collection, where, set)
  }

  override increment(collection: Collection, where: Where, path: string): Promise<number> {
    for (const { _id } of this.found(collection, where)) this.#note(collection, String(_id))
    return super.increment(collection, where, path)
  }

  override async begin(): Promise<Transaction> {
    if (!this.#isContested) return super.begin()
    await this.pause()
    const startedAt = this.#former.length
    const writes = new Map<string, readonly [Collection, Document]>()
    const write = async (collection: Collection, document: Document) => {
      const kept = frozen(document)
      await this.pause()
      writes.set(key(collection, kept._id), [collection, kept])
    }
    return {
      get: async (collection, id) => {
        await this.pause()
        const since = this.#since(startedAt, collection)
        return since.has(id) ? since.get(id) : super.get(collection, id)
      },
      find: async (collection, find) => {
        await this.pause()
        return this.#foundThen(startedAt, collection, find)
      },
      insert: async (collection, documents) => {
        for (const document of documents) {
          if (this.#foundThen(startedAt, collection, { where: { _id: document._id } }).length > 0)
            throw new StoreFault('duplicate', 'E11000')
          await write(collection, document)
        }
      },
      replace: write,
      commit: async () => {
        await this.pause()
        const written = this.#former.slice(startedAt).some(({ collection, id }) => writes.has(key(collection, id)))
        if (written) throw new StoreFault('conflict', 'write conflict')
        for (const [collection, document] of writes.values()) this.seed(collection, document)
      },
      abort: async () => undefined,
    }
  }

  #note(collection: Collection, id: string): void {
    if (this.#isContested) this.#former.push({ collection, id, document: this.found(collection, { _id: id })[0] })
  }

  /** What of a collection has been written since then, as it was. */
  #since(then: number, wanted: Collection): ReadonlyMap<string, Fields | undefined> {
    const formers = this.#former.slice(then).filter(({ collection }) => collection === wanted)
    return new Map(formers.reverse().map(({ id, document }) => [id, document]))
  }

  #foundThen(then: number, collection: Collection, { where, order = [], skip = 0, limit = 100 }: Find): Fields[] {
    const since = this.#since(then, collection)
    const unchanged = this.found(collection, where).filter(({ _id }) => !since.has(String(_id)))
    const former = [...since.values()].filter((document) => document !== undefined && fits(document, where)) as Fields[]
    return inOrder([...unchanged, ...former], order).slice(skip, skip + limit)
  }
}
