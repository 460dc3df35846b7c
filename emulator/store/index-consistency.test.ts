import * as fc from 'fast-check'
import type { Connection } from './driver'
import { IndexDefinition } from './index-definition'
import type { Store } from './store'
import { CONFIG, Handle, memoryStore, refusal, values } from './test-support'
import type { Document } from './value'

type Step = { what: 'set' | 'update' | 'remove'; id: string; fields: Document; inside: boolean; commit: boolean }

const fields = fc.dictionary(fc.constantFrom('phone', 'dueOn', 'tier', 'points', 'tags', 'lots'), values, { noNullPrototype: true })

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step['what'][]>('set', 'set', 'update', 'remove'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  fields: fields as fc.Arbitrary<Document>,
  inside: fc.boolean(),
  commit: fc.boolean(),
})

/** Refusals (a repeated phone, two arrays in one index) are part of the game: they must leave no trace. */
async function play(docs: Handle, { what, id, fields, inside, commit }: Step): Promise<void> {
  const transaction = inside ? docs.database.startTransaction() : undefined
  const target = transaction ? docs.in(transaction) : docs
  if (what === 'set') await refusal(target.set(id, fields))
  else if (what === 'remove') await refusal(target.remove({ _id: id }))
  else if (Object.keys(fields).length > 0) await refusal(target.update(id, { $set: fields }))
  if (transaction && commit) await refusal(docs.database.commit(transaction))
  else if (transaction) await refusal((async () => docs.database.abort(transaction))())
}

function storedKeys(store: Store, name: string): string[] {
  const { connection } = store as unknown as { connection: Connection }
  const [[key]] = connection.prepare('SELECT key FROM indexes WHERE name = ?').all([name]) as [[number]]
  const sql = `SELECT x.k, c.body FROM x${key} x JOIN c${accountsKey(connection)} c ON c.seq = x.seq`
  return connection
    .prepare(sql)
    .all([])
    .map(([k, body]) => `${(k as Buffer).toString('hex')} ${JSON.parse(body as string)._id}`)
    .sort()
}

const accountsKey = (connection: Connection): number =>
  connection.prepare("SELECT key FROM collections WHERE name = 'accounts'").all([])[0]![0] as number

describe('indexes', () => {
  it('hold exactly the keys of the documents, whatever was written, refused or rolled back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const store = memoryStore()
        try {
          const docs = new Handle(store.database('demo'), 'accounts')
          for (const next of steps) await play(docs, next)
          const documents = await docs.all()
          for (const config of CONFIG.collections.accounts!.indexes) {
            const definition = new IndexDefinition(config)
            const wanted = documents.flatMap((document) =>
              definition.keysOf(document).keys.map((key) => `${key.toString('hex')} ${String(document._id)}`),
            )
            expect(storedKeys(store, config.name)).toEqual(wanted.sort())
          }
        } finally {
          store.close()
        }
      }),
      { numRuns: 200 },
    )
  })
})
