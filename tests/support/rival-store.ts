import { type Collection, type Document, type Reader, StoreFault, type Transaction } from '../../cloudfunctions/_kit/store'
import { MemoryStore } from './memory-store'

const key = (collection: Collection, id: string): string => `${collection}/${id}`

/** What transactions of rivals look at. */
const COPIED = ['guards', 'campaigns', 'accounts', 'members', 'messages', 'daily', 'wallets', 'deliveries'] as const

/**
 * A store in memory whose transactions run at the same time, as on a real one: each sees what was there when it began, and of two that
 * write the same document the second to commit is refused. `pause` is awaited before every step, so that a test can interleave them.
 */
export class RivalStore extends MemoryStore {
  #clock = 0
  readonly #writtenAt = new Map<string, number>()

  constructor(private readonly pause: () => Promise<void>) {
    super()
  }

  override async begin(): Promise<Transaction> {
    await this.pause()
    const startedAt = this.#clock
    const snapshot = this.copy()
    const writes = new Map<string, readonly [Collection, Document]>()
    const write = async (collection: Collection, document: Document) => {
      await this.pause()
      writes.set(key(collection, document._id), [collection, document])
    }
    const reading = async <T>(act: (reader: Reader) => Promise<T>): Promise<T> => {
      await this.pause()
      return act(snapshot)
    }
    return {
      get: (collection, id) => reading((reader) => reader.get(collection, id)),
      find: (collection, find) => reading((reader) => reader.find(collection, find)),
      insert: async (collection, documents) => {
        for (const document of documents) {
          if ((await snapshot.get(collection, document._id)) !== undefined) throw new StoreFault('duplicate', 'E11000')
          await write(collection, document)
        }
      },
      replace: write,
      commit: async () => {
        await this.pause()
        if ([...writes.keys()].some((name) => (this.#writtenAt.get(name) ?? 0) > startedAt))
          throw new StoreFault('conflict', 'write conflict')
        this.#clock += 1
        for (const [name, [collection, document]] of writes) {
          this.#writtenAt.set(name, this.#clock)
          this.seed(collection, document)
        }
      },
      abort: async () => undefined,
    }
  }

  /** The store as it is now. */
  private copy(): MemoryStore {
    const copy = new MemoryStore()
    for (const collection of COPIED) copy.seed(collection, ...(this.all(collection) as unknown as Document[]))
    return copy
  }
}
