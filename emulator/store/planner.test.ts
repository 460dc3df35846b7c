import * as fc from 'fast-check'
import { Filter } from './filter'
import type { FindOptions } from './find'
import { documentOrder, parseSort } from './sort'
import type { Store } from './store'
import { CONFIG, Handle, memoryStore, scalars, values } from './test-support'
import { openStore } from './store'
import type { Document, Value } from './value'

const DOCUMENTS = 2000

describe('the planner', () => {
  let store: Store

  const find = (filter: Document, options: FindOptions = {}) => store.database('demo').find('accounts', new Filter(filter), options)

  const ids = (found: Awaited<ReturnType<typeof find>>): Value[] => found.documents.map((stored) => stored.document._id)

  beforeAll(async () => {
    store = memoryStore()
    const documents = Array.from({ length: DOCUMENTS }, (_, i) => ({
      _id: `m${i}`,
      phone: `1380000${i}`,
      dueOn: i % 100,
      tier: i % 4 === 0 ? 'gold' : 'silver',
      points: i,
      tags: [`t${i % 500}`, `u${i % 400}`],
      lots: [{ day: i }, { day: i + 5000 }],
    }))
    await store.database('demo').insert('accounts', documents)
  })

  afterAll(() => store.close())

  it('reads one document for a unique value or an id', async () => {
    expect(await find({ phone: '138000077' })).toMatchObject({ examined: 1, documents: { length: 1 } })
    expect(await find({ _id: 'm77' })).toMatchObject({ examined: 1, documents: { length: 1 } })
    expect(await find({ _id: { $in: ['m1', 'm2', 'nobody'] } })).toMatchObject({ examined: 2, documents: { length: 2 } })
  })

  it('reads only the documents of a range', async () => {
    expect(await find({ dueOn: { $lt: 2 } })).toMatchObject({ examined: 40, documents: { length: 40 } })
    expect(await find({ tier: 'gold', points: { $gt: 1990, $lte: 1996 } })).toMatchObject({ examined: 2, documents: { length: 2 } })
  })

  it('takes the order from the index and stops at the limit', async () => {
    const newest = await find({ tier: 'gold' }, { sort: [['points', -1]], limit: 3 })
    expect(ids(newest)).toEqual(['m1996', 'm1992', 'm1988'])
    expect(newest.examined).toBe(3)
    const oldest = await find({ tier: 'gold' }, { sort: [['points', 1]], limit: 2 })
    expect(ids(oldest)).toEqual(['m0', 'm4'])
    expect(oldest.examined).toBe(2)
    const page = await find({ _id: { $gt: 'm1998' } }, { sort: [['_id', 1]], limit: 2 })
    expect([ids(page), page.examined]).toEqual([['m1999', 'm2'], 2])
  })

  it('finds documents by an item of an indexed array, once each', async () => {
    expect(await find({ tags: 't7' })).toMatchObject({ examined: 4, documents: { length: 4 } })
    expect(await find({ tags: { $in: ['t7', 'u7'] } })).toMatchObject({ examined: 8, documents: { length: 8 } })
    expect(await find({ 'lots.day': 5003 })).toMatchObject({ examined: 1, documents: { length: 1 } })
  })

  it('lets both ends of a range be met by different items of an array', async () => {
    expect(ids(await find({ 'lots.day': { $gt: 6998, $lt: 2000 } }))).toEqual(['m1999'])
  })

  it('reads the whole collection when no index helps', async () => {
    expect(await find({ nothing: 1 })).toMatchObject({ examined: DOCUMENTS, documents: { length: 0 } })
  })
})

describe('a filter through the indexes', () => {
  const fields = ['dueOn', 'tier', 'points', 'tags']
  const document = fc.record(
    {
      dueOn: scalars,
      tier: fc.constantFrom('gold', 'silver'),
      points: values,
      tags: fc.oneof(scalars, fc.array(scalars, { maxLength: 3 })),
    },
    { noNullPrototype: true, requiredKeys: [] },
  )
  const demand = fc.oneof(
    scalars,
    fc.record({ $gte: scalars }, { noNullPrototype: true }),
    fc.record({ $gt: scalars, $lte: scalars }, { noNullPrototype: true }),
    fc.record({ $lt: scalars }, { noNullPrototype: true }),
    fc.record({ $in: fc.array(scalars, { maxLength: 3 }) }, { noNullPrototype: true }),
    fc.record({ $ne: scalars }, { noNullPrototype: true }),
  )
  const filter = fc.dictionary(fc.constantFrom(...fields), demand, { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Document>
  const order = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(1, -1), { maxKeys: 2, noNullPrototype: true })

  it('finds what a look at every document finds, in an order that fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 12 }), filter, order, async (documents, wanted, sortBy) => {
        const stored = documents.map((fields, i) => ({ _id: `d${i}`, phone: i, ...fields })) as Document[]
        const store = openStore({ path: ':memory:', config: CONFIG, now: () => 0 })
        try {
          await new Handle(store.database('demo'), 'accounts').add(...stored)
          const sort = parseSort(sortBy)
          const found = await store.database('demo').find('accounts', new Filter(wanted), { sort })
          const scan = new Filter(wanted)
          const ids = found.documents.map(({ document: { _id } }) => _id as string)
          expect([...ids].sort()).toEqual(
            stored
              .filter((item) => scan.test(item))
              .map(({ _id }) => _id)
              .sort(),
          )
          const compare = documentOrder(sort)
          found.documents.slice(1).forEach((next, i) => expect(compare(found.documents[i]!.document, next.document)).toBeLessThanOrEqual(0))
        } finally {
          store.close()
        }
      }),
      { numRuns: 300 },
    )
  })
})
