import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore, type Store } from '../store'
import { CONFIG } from '../store/test-support'
import { createEndpoint, type Endpoint, type StorageCall } from '.'

/**
 * The unmodified SDK against the endpoint, over HTTP and through the transport in the same process: every guarantee is
 * checked both ways, so the two cannot drift apart.
 */

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's own types leave answers untyped */

const NOW = 1_800_000_000_000

function serve(endpoint: Endpoint): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = request.headers as Record<string, string>
      void endpoint
        .handleHttp({ query: new URLSearchParams(), headers, body: Buffer.concat(chunks) })
        .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cloudbase` }))
  })
}

describe.each(['http', 'in-process'] as const)('the SDK over %s', (way) => {
  let store: Store
  let endpoint: Endpoint
  let server: Server
  let db: any
  let accounts: any
  const calls: StorageCall[] = []

  beforeAll(async () => {
    store = openStore({ path: ':memory:', config: CONFIG, now: () => NOW, lockWaitMs: 200 })
    endpoint = createEndpoint({ store, now: () => NOW, functions: async (name, data) => JSON.stringify({ name, data: JSON.parse(data) }) })
    endpoint.intercept((call) => void calls.push(call))
    const served = await serve(endpoint)
    server = served.server
    Object.assign(process.env, {
      TENCENTCLOUD: 'true',
      SCF_NAMESPACE: 'sdk-test',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: served.url }),
    })
    expect(served.url).toContain('//127.0.0.1:')
    const tcb = require('@cloudbase/node-sdk')
    db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
    if (way === 'in-process') require('@cloudbase/database').Db.reqClass = endpoint.transport('sdk-test')
  })

  beforeEach(async () => {
    await store.database('sdk-test').clear()
    accounts = db.collection('accounts')
    calls.length = 0
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
    store.close()
  })

  const refused = (promise: Promise<unknown>): Promise<{ code: string; message: string; requestId: string }> =>
    promise.then(
      () => Promise.reject(new Error('it was answered')),
      (fault) => fault,
    )

  it('stores, finds, changes and removes documents', async () => {
    const _ = db.command
    expect(await accounts.add({ _id: 'a', phone: '1', points: 5, at: db.serverDate({ offset: 1000 }), none: null })).toMatchObject({
      id: 'a',
    })
    expect((await accounts.add([{ phone: '2', points: 7 }, { phone: '3', points: 9 }])).ids).toHaveLength(2) // prettier-ignore
    expect((await accounts.doc('a').get()).data).toEqual([{ _id: 'a', phone: '1', points: 5, at: new Date(NOW + 1000), none: null }])
    expect(
      (
        await accounts
          .where({ points: _.gt(5).and(_.lt(9)) })
          .field({ phone: true, _id: false })
          .get()
      ).data,
    ).toEqual([{ phone: '2' }])
    expect((await accounts.orderBy('points', 'desc').skip(1).limit(1).get()).data).toMatchObject([{ points: 7 }])
    expect((await accounts.where({ points: _.gte(7) }).count()).total).toBe(2)
    expect(await accounts.where({ points: _.gte(7) }).update({ points: _.inc(1), tags: _.push(['x']) })).toMatchObject({ updated: 2 })
    expect(await accounts.where({ phone: '2' }).updateAndReturn({ points: 1 })).toMatchObject({
      updated: 1,
      doc: { points: 1, tags: ['x'] },
    })
    expect(await accounts.where({ phone: 'nobody' }).updateAndReturn({ points: 1 })).toMatchObject({ updated: 0, doc: null })
    expect(await accounts.doc('new').set({ phone: '4' })).toMatchObject({ updated: 0, upsertedId: 'new' })
    expect(await accounts.doc('new').set({ phone: '5' })).toMatchObject({ updated: 1 })
    expect((await accounts.doc('new').get()).data).toEqual([{ _id: 'new', phone: '5' }])
    expect(await accounts.where({ points: _.exists(true) }).remove()).toMatchObject({ deleted: 3 })
    expect((await accounts.doc('a').get()).data).toEqual([])
  })

  it('lets exactly one of many compare-and-set calls through', async () => {
    await accounts.add({ _id: 'a', phone: '1', version: 3 })
    const attempts = Array.from({ length: 10 }, () => accounts.where({ _id: 'a', version: 3 }).update({ version: db.command.inc(1) }))
    const answers: { updated: number }[] = await Promise.all(attempts)
    expect(answers.map(({ updated }) => updated).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  it('answers a repeated id and a repeated unique value with E11000', async () => {
    await accounts.add({ _id: 'a', phone: '1' })
    expect(await refused(accounts.add({ _id: 'a', phone: '2' }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000'),
    })
    expect(await refused(accounts.add({ _id: 'b', phone: '1' }))).toMatchObject({ message: expect.stringContaining('index: phone') })
    expect(await refused(accounts.add([{ _id: 'x', phone: '8' }, { _id: 'x', phone: '9' }]))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' }) // prettier-ignore
    expect((await accounts.count()).total).toBe(1)
  })

  it('commits a transaction in five calls', async () => {
    await accounts.add({ _id: 'a', phone: '1', points: 0 })
    calls.length = 0
    await db.runTransaction(async (t: any) => {
      const { data } = await t.collection('accounts').doc('a').get()
      await t.collection('plain').add({ _id: 'purchase:1', points: 10 })
      await t
        .collection('accounts')
        .doc('a')
        .update({ points: data.points + 10 })
    })
    expect(calls.filter(({ phase }) => phase === 'before').map(({ action, collection }) => [action, collection])).toEqual([
      ['database.startTransaction', undefined],
      ['database.getDocument', 'accounts'],
      ['database.insertDocument', 'plain'],
      ['database.modifyDocument', 'accounts'],
      ['database.commitTransaction', undefined],
    ])
    expect((await accounts.doc('a').get()).data[0].points).toBe(10)
  })

  it('lets eight transactions on one document through, one after another, when they are tried again', async () => {
    await accounts.add({ _id: 'a', phone: '1', points: 0 })
    const credit = async (): Promise<void> => {
      for (;;) {
        try {
          return await db.runTransaction(async (t: any) => {
            const { data } = await t.collection('accounts').doc('a').get()
            await t
              .collection('accounts')
              .doc('a')
              .update({ points: data.points + 1 })
          }, 0)
        } catch (fault) {
          expect(fault).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, credit))
    expect((await accounts.doc('a').get()).data[0].points).toBe(8)
  })

  it('refuses calls of one transaction made side by side', async () => {
    const t = await db.startTransaction()
    const reads = [1, 2, 3, 4].map((i) => t.collection('accounts').doc(`${i}`).get())
    const answers = await Promise.allSettled(reads)
    const faults = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults)
      expect(fault).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionBusy') })
    expect((await t.collection('accounts').doc('a').get()).data).toBeNull()
    await t.rollback()
  })

  it('aggregates', async () => {
    const $ = db.command.aggregate
    await accounts.add([1, 2, 3, 4].map((n) => ({ phone: `${n}`, tier: n % 2 ? 'gold' : 'silver', points: n })))
    const { data } = await accounts.aggregate().match({ points: db.command.gt(1) }).group({ _id: '$tier', sum: $.sum('$points') }).sort({ _id: 1 }).end() // prettier-ignore
    expect(data).toEqual([
      { _id: 'gold', sum: 3 },
      { _id: 'silver', sum: 6 },
    ])
  })

  it('answers at most 100 documents unasked and 1000 at all', async () => {
    await accounts.add(Array.from({ length: 1100 }, (_, i) => ({ phone: i })))
    expect((await accounts.get()).data).toHaveLength(100)
    expect((await accounts.limit(5000).get()).data).toHaveLength(1000)
  })

  it.each<[string, (db: any) => Promise<unknown>, string]>([
    ['a collection that is not there', (db) => db.collection('nobody').get(), 'DATABASE_COLLECTION_NOT_EXIST'],
    ['a collection made twice', (db) => db.createCollection('accounts'), 'DATABASE_COLLECTION_ALREADY_EXIST'],
    ['a field that begins with $', (db) => db.collection('plain').add({ $a: 1 }), 'DATABASE_REQUEST_FAILED'],
    [
      'an unknown query operator',
      (db) =>
        db
          .collection('plain')
          .options({ raw: true })
          .where({ a: { $near2: 1 } })
          .get(),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'an unknown update operator',
      (db) =>
        db
          .collection('plain')
          .options({ raw: true })
          .where({})
          .update({ $swap: { a: 1 } }),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'an unknown stage',
      (db) =>
        db
          .collection('plain')
          .options({ raw: true })
          .aggregate([{ $teleport: {} }])
          .end(),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'a stage that would write',
      (db) =>
        db
          .collection('plain')
          .options({ raw: true })
          .aggregate([{ $out: 'x' }])
          .end(),
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      '$inc of a text',
      (db) =>
        db
          .collection('plain')
          .doc('t')
          .update({ text: db.command.inc(1) }),
      'DATABASE_REQUEST_FAILED',
    ],
  ])('refuses %s', async (_, call, code) => {
    await db.collection('plain').add({ _id: 't', text: 'x' })
    expect(await refused(call(db))).toMatchObject({ code, message: expect.any(String), requestId: expect.any(String) })
  })

  it('calls another function', async () => {
    const tcb = require('@cloudbase/node-sdk')
    const answer = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callFunction({ name: 'jobs', data: { job: 'audit' } })
    expect(answer.result).toEqual({ name: 'jobs', data: { job: 'audit' } })
  })

  it('hands on what a hook throws, before and after the call', async () => {
    let phase: string | undefined = 'before'
    endpoint.intercept((call) => {
      if (call.action === 'database.insertDocument' && call.phase === phase) throw Object.assign(new Error('planted'), { code: 'SYS_ERR' })
    })
    expect(await refused(accounts.add({ _id: 'a', phone: '1' }))).toMatchObject({
      code: 'SYS_ERR',
      message: expect.stringContaining('planted'),
    })
    phase = 'after'
    expect(await refused(accounts.add({ _id: 'b', phone: '2' }))).toMatchObject({ code: 'SYS_ERR' })
    phase = undefined
    expect((await accounts.get()).data).toEqual([{ _id: 'b', phone: '2' }])
  })
})

describe('the endpoint', () => {
  const store = openStore({ path: ':memory:', config: CONFIG, now: () => NOW })
  const faults: unknown[] = []
  const endpoint = createEndpoint({ store, now: () => NOW, onFault: (fault) => faults.push(fault) })
  const post = async (body: string, contentType = 'application/json'): Promise<any> => {
    const answer = await endpoint.handleHttp({
      query: new URLSearchParams(),
      headers: { 'content-type': contentType },
      body: Buffer.from(body),
    })
    expect(answer.status).toBe(200)
    return JSON.parse(String(answer.body))
  }

  afterAll(() => store.close())

  it.each<{ what: string; body: string; type?: string }>([
    { what: 'an unknown action', body: '{"action":"database.queryDocument","envName":"x"}' },
    { what: 'storage', body: '{"action":"storage.getUploadMetadata","envName":"x"}' },
    { what: 'a function call without functions', body: '{"action":"functions.invokeFunction","envName":"x"}' },
    { what: 'no action', body: '{}' },
    { what: 'an environment without a name', body: '{"action":"database.startTransaction","envName":""}' },
    { what: 'a body that is no JSON', body: '{' },
    { what: 'a body that is no object', body: '"x"' },
    { what: 'another content type', body: 'a=1', type: 'multipart/form-data; boundary=x' },
    {
      what: 'documents that are no texts',
      body: '{"action":"database.insertDocument","envName":"x","collectionName":"plain","data":[{}]}',
    },
    { what: 'a limit that is no number', body: '{"action":"database.getDocument","envName":"x","collectionName":"plain","limit":"5"}' },
  ])('refuses $what', async ({ body, type }) => {
    expect(await post(body, type)).toEqual({ requestId: expect.any(String), code: 'INVALID_PARAM', message: expect.any(String) })
  })

  it('keeps one environment apart from another', async () => {
    const call = (envName: string, action: string, more: object) => endpoint.handle({ action, envName, collectionName: 'plain', ...more })
    await call('one', 'database.insertDocument', { data: ['{"_id":"a"}'] })
    expect(await call('two', 'database.calculateDocument', {})).toMatchObject({ data: { total: 0 } })
    expect(await call('one', 'database.calculateDocument', {})).toMatchObject({ data: { total: 1 } })
  })

  it('has caused no fault of its own', () => {
    expect(faults).toEqual([])
  })
})
