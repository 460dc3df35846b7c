import fc from 'fast-check'
import { ERRORS } from '../../shared/errors'
import { World } from '../support/world'

let world: World
let member: string
beforeAll(async () => {
  world = await World.start()
  member = await world.join('o-fuzz', '13900000005')
})
afterAll(() => world.close())

/** Mostly right, with one thing replaced by anything JSON can say: the surroundings of valid input are where parsers fail. */
const spoiled = (body: Record<string, unknown>) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(body), 'extra', '__proto__'), fc.jsonValue())
    .map(([key, value]) => JSON.stringify({ ...body, [key === '__proto__' ? '["__proto__"]' : key]: value }))

const expectTyped = ({
  status,
  body,
  text,
}: {
  status: number
  body: { ok: boolean; error?: { code: keyof typeof ERRORS; message: string } }
  text: string
}) => {
  expect(status).toBeLessThan(500)
  if (!body.ok) expect(status).toBe(ERRORS[body.error!.code].status)
  if (!body.ok) expect(body.error!.message).toMatch(/[\u4e00-\u9fff]/)
  expect(text).not.toMatch(/\.js:\d+|ZodError|at Object/)
}

it.each([
  ['/till/v1/members/lookup', { phone: '13900000005' }],
  [
    '/till/v1/purchases',
    {
      orderId: 'F-1',
      storeId: 'S001',
      paidAt: '2026-11-24T10:00:00+08:00',
      amountFen: 100,
      lines: [{ sku: 'A', quantity: 1, amountFen: 100 }],
      member: { phone: '13900000005' },
      quoteId: 'mhdq8x2o.4f1c9b0e7a6d5c3b2a19f8e7d6c5b4a3',
    },
  ],
  ['/till/v1/purchases/quote', { storeId: 'S001', amountFen: 100, channel: 'store', member: { phone: '13900000005' } }],
  ['/till/v1/purchases/F-1/refunds', { refundId: 'R-1', amountFen: 1, refundedAt: '2026-11-24T10:00:00+08:00' }],
  ['/till/v1/purchases/batch', { items: [] }],
  [
    '/till/v1/events',
    { eventId: 'E-1', kind: 'top_up', amountFen: 1, occurredAt: '2026-11-24T10:00:00+08:00', member: { phone: '13900000005' } },
  ],
])('%s answers whatever it is sent with a typed error in words or a success', async (path, body) => {
  await fc.assert(
    fc.asyncProperty(spoiled(body), async (text) => expectTyped(await world.till(path, text))),
    { numRuns: 150, seed: 20_261_124 },
  )
})

it('no path below the API answers with a fault', async () => {
  const segment = fc.oneof(fc.constantFrom('purchases', 'members', 'refunds', 'batch', '..', '%2e%2e', '%00'), fc.webPath())
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { maxLength: 4 }), async (parts) => {
      const path = new URL(`http://x/till/v1/${parts.join('/')}`).pathname
      const { status } = await world.till(path, {})
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 100, seed: 20_261_124 },
  )
})

it('the ledger is clean after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
  expect((await world.data('o-fuzz', 'card.get')).memberRef).toBe(member)
})
