import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { DatabaseConfig } from './config'
import type { Database } from './database'
import { Filter } from './filter'
import type { Modification, Modified } from './changes'
import { openStore, type Store, type StoreOptions } from './store'
import type { Document, Value } from './value'

/** What the tests of the store share. Properties run from a fixed seed; FUZZ_SEED tries another. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_123) })

export const CONFIG: DatabaseConfig = {
  collections: {
    accounts: {
      indexes: [
        { name: 'phone', keys: [['phone', 1]], unique: true },
        { name: 'due', keys: [['dueOn', 1]] },
        {
          name: 'tier_points',
          keys: [
            ['tier', 1],
            ['points', -1],
          ],
        },
        { name: 'tags', keys: [['tags', 1]] },
        { name: 'lot', keys: [['lots.day', 1]] },
      ],
    },
    plain: { indexes: [] },
  },
}

export const memoryStore = (options: Partial<StoreOptions> = {}): Store =>
  openStore({ path: ':memory:', config: CONFIG, now: () => 1_800_000_000_000, lockWaitMs: 200, ...options })

const folders: string[] = []

/** A fresh folder that goes away with `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-store-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** The operations in the short form that tests read best. */
export class Handle {
  constructor(
    readonly database: Database,
    private readonly collection: string,
    private readonly transaction?: string,
  ) {}

  in(transaction: string): Handle {
    return new Handle(this.database, this.collection, transaction)
  }

  add(...documents: Document[]): Promise<Value[]> {
    return this.database.insert(this.collection, documents, this.transaction)
  }

  async get(id: Value): Promise<Document | undefined> {
    const { documents } = await this.database.find(this.collection, new Filter({ _id: id }), {}, this.transaction)
    return documents[0]?.document
  }

  async all(filter: Document = {}): Promise<Document[]> {
    const { documents } = await this.database.find(this.collection, new Filter(filter), {}, this.transaction)
    return documents.map((stored) => stored.document)
  }

  modify(filter: Document, data: Document, options: Partial<Modification> = {}): Promise<Modified> {
    const modification = { filter: new Filter(filter), data, replace: false, multi: false, upsert: false, ...options }
    return this.database.modify(this.collection, modification, this.transaction)
  }

  update(id: Value, data: Document): Promise<Modified> {
    return this.modify({ _id: id }, data)
  }

  set(id: Value, data: Document): Promise<Modified> {
    return this.modify({ _id: id }, data, { replace: true, upsert: true })
  }

  remove(filter: Document): Promise<number> {
    return this.database.remove(this.collection, new Filter(filter), true, this.transaction)
  }
}

/** The code and the first words of what a promise is refused with. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (answer) => `answered ${JSON.stringify(answer)}`,
    (fault: { code?: string; message?: string }) => `${fault.code}: ${fault.message}`,
  )

const text = fc.string({ unit: 'grapheme', maxLength: 4 }).map((value) => Buffer.from(value).toString())

export const scalars: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', 'a\0', 'a\0b', '\uff01', '😀') },
  fc.double(),
  text,
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }).map((day) => new Date(day * 86_400_000)),
)

export const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
  ),
})).value
