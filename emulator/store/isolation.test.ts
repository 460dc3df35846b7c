import * as fc from 'fast-check'
import { Handle, memoryStore, refusal } from './test-support'

/**
 * Random interleavings of transactions and ordinary writes against a model of snapshot isolation: whole copies of the
 * state instead of undo images, sets of written ids instead of locks.
 */

type State = Record<string, number>

interface ModelTransaction {
  snapshot?: { state: State; at: number }
  writes: Map<string, number | undefined>
  open: boolean
}

class Model {
  committed: State = {}
  position = 0
  private readonly lastWrite = new Map<string, number>()
  readonly transactions: ModelTransaction[] = [1, 2, 3].map(() => ({ writes: new Map(), open: false }))

  view(t: ModelTransaction): State {
    t.snapshot ??= { state: { ...this.committed }, at: this.position }
    const state = { ...t.snapshot.state }
    for (const [id, n] of t.writes) {
      if (n === undefined) delete state[id]
      else state[id] = n
    }
    return state
  }

  lockedByOther(id: string, own?: ModelTransaction): boolean {
    return this.transactions.some((t) => t !== own && t.open && t.writes.has(id))
  }

  conflicts(t: ModelTransaction, id: string): boolean {
    this.view(t)
    return this.lockedByOther(id, t) || (this.lastWrite.get(id) ?? 0) > t.snapshot!.at
  }

  put(id: string, n: number | undefined): void {
    if (n === undefined) delete this.committed[id]
    else this.committed[id] = n
    this.lastWrite.set(id, ++this.position)
  }

  end(t: ModelTransaction): void {
    Object.assign(t, { snapshot: undefined, writes: new Map(), open: false })
  }
}

interface Step {
  who: number
  what: 'start' | 'get' | 'all' | 'set' | 'insert' | 'remove' | 'commit' | 'abort'
  id: string
  n: number
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom<Step['what'][]>('start', 'get', 'all', 'set', 'set', 'insert', 'remove', 'commit', 'abort'),
  id: fc.constantFrom('a', 'b', 'c'),
  n: fc.nat(99),
})

const summary = (docs: { _id?: unknown; n?: unknown }[]): State =>
  Object.fromEntries(docs.map(({ _id, n }) => [_id as string, n as number]))

/** An ordinary write; one to a locked document is left out, because it would wait. */
async function outside(model: Model, docs: Handle, { what, id, n }: Step): Promise<void> {
  if (what === 'all' || what === 'get') expect(summary(await docs.all())).toEqual(model.committed)
  if (model.lockedByOther(id)) return
  if (what === 'set') {
    await docs.set(id, { n })
    model.put(id, n)
  } else if (what === 'insert') {
    const answer = await refusal(docs.add({ _id: id, n }))
    expect(answer.startsWith('DATABASE_REQUEST_FAILED')).toBe(id in model.committed)
    if (!(id in model.committed)) model.put(id, n)
  } else if (what === 'remove') {
    expect(await docs.remove({ _id: id })).toBe(id in model.committed ? 1 : 0)
    if (id in model.committed) model.put(id, undefined)
  }
}

async function writeInside(model: Model, t: ModelTransaction, docs: Handle, { what, id, n }: Step): Promise<void> {
  const present = id in model.view(t)
  if (what === 'remove' && !present) return expect(await docs.remove({ _id: id })).toBe(0)
  const run = what === 'set' ? docs.set(id, { n }) : what === 'insert' ? docs.add({ _id: id, n }) : docs.remove({ _id: id })
  const answer = await refusal(run)
  if (model.conflicts(t, id)) expect(answer).toMatch(/^DATABASE_TRANSACTION_CONFLICT/)
  else if (what === 'insert' && present) expect(answer).toMatch(/E11000/)
  else {
    expect(answer).toMatch(/^answered/)
    t.writes.set(id, what === 'remove' ? undefined : n)
    return
  }
  model.end(t)
}

async function inside(model: Model, t: ModelTransaction, docs: Handle, id: string, step: Step): Promise<void> {
  switch (step.what) {
    case 'start':
      return
    case 'get':
      return expect((await docs.get(step.id))?.n).toEqual(model.view(t)[step.id])
    case 'all':
      return expect(summary(await docs.all())).toEqual(model.view(t))
    case 'commit':
      await docs.database.commit(id)
      for (const [written, n] of t.writes) if (n !== undefined || written in model.committed) model.put(written, n)
      return model.end(t)
    case 'abort':
      docs.database.abort(id)
      return model.end(t)
    default:
      return writeInside(model, t, docs, step)
  }
}

describe('isolation', () => {
  it('answers every interleaving as the model of snapshot isolation does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const store = memoryStore()
        const docs = new Handle(store.database('demo'), 'plain')
        const model = new Model()
        const ids: string[] = []
        try {
          for (const next of steps) {
            const t = model.transactions[next.who]
            if (!t) await outside(model, docs, next)
            else if (t.open) await inside(model, t, docs.in(ids[next.who]!), ids[next.who]!, next)
            else {
              ids[next.who] = docs.database.startTransaction()
              t.open = true
            }
          }
          expect(summary(await docs.all())).toEqual(model.committed)
        } finally {
          store.close()
        }
      }),
      { numRuns: 400 },
    )
  })
})
