import standard from '../../config/program'
import { type Json, World } from '../support/world'

/** Under the standard programme: the 28th is a member day from 10 to 22, and a campaign runs from 10 to 13 December. */
let world: World
let member: string
let orders = 0
beforeAll(async () => {
  world = await World.start({ program: 'program', clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  member = await world.join('o-buyer', '13900000001')
})
afterAll(() => world.close())

const iso = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().replace('Z', '+08:00')

interface Quote {
  readonly quoteId: string
  readonly points: number
  readonly pending?: number
  readonly message: string
  /** Epoch ms at which it was given. */
  readonly at: number
}

const quoteAt = async (
  moment: string,
  amountFen: number,
  more: Record<string, unknown> = { member: { memberRef: member } },
): Promise<Quote> => {
  await world.setClock(`${moment}+08:00`)
  const data = World.ok(await world.till('/till/v1/purchases/quote', { storeId: 'S001', amountFen, ...more }))
  return { ...data, at: Date.parse(data.validUntil) - 900_000 }
}

/** Pays at an instant that the clock of the till states, and has it booked some minutes later. */
const pay = async (paidAt: number, amountFen: number, more: Record<string, unknown> = {}): Promise<Json> => {
  if ((await world.now()) < paidAt) await world.setClock(iso(paidAt + 60_000))
  const named = { member: { memberRef: member }, ...more }
  return World.ok(await world.purchase(`Q${++orders}`, amountFen, { paidAt: iso(paidAt), ...named }), 201)
}

const NO_FIT = '积分预估与本单不符,按付款时的规则计分'

describe('a member day that ends between quote and payment', () => {
  let quote: Quote
  beforeAll(async () => (quote = await quoteAt('2026-11-28T21:58:00', 39_800)))

  it('is quoted with its double points', () => expect(quote).toMatchObject({ points: 796, message: '本单可得 796 分' }))

  it('is kept until the last millisecond of fifteen minutes, with a step that says so, and under the version that it was quoted by', async () => {
    const { points, entryId, explanation } = await pay(quote.at + 900_000, 39_800, { quoteId: quote.quoteId })
    expect([points, explanation[0]]).toEqual([796, '398 元 × 1 分/元 × 会员日 2 倍 = 796 分'])
    expect(explanation).toContain('按 21:58 的积分预估计分,高于付款时的规则')
    expect(await world.data('o-buyer', 'points.explain', { entryId })).toMatchObject({ programVersion: standard.version })
  })

  it('is not kept a millisecond longer, and the till is told in words instead of refused', async () => {
    const { points, explanation } = await pay(quote.at + 900_001, 39_800, { quoteId: quote.quoteId })
    expect(points).toBe(398)
    expect(explanation).toContain('积分预估已超过 15 分钟,按付款时的规则计分')
  })

  it('is not kept without the quote', async () => expect((await pay(quote.at + 300_000, 39_800)).points).toBe(398))

  it.each([
    ['another amount', 39_801, {}],
    ['another channel', 39_800, { channel: 'store' }],
    ['lines that were not quoted', 39_800, { lines: [{ sku: 'A', quantity: 1, amountFen: 39_800 }] }],
  ])('is not kept for %s', async (_, amountFen, more) => {
    const { points, explanation } = await pay(quote.at + 300_000, amountFen, { quoteId: quote.quoteId, ...more })
    expect(points).toBe(398)
    expect(explanation).toContain(NO_FIT)
  })

  it('is not kept for another member', async () => {
    await world.join('o-other', '13900000002')
    const other = { quoteId: quote.quoteId, member: { phone: '13900000002' } }
    expect((await pay(quote.at + 300_000, 39_800, other)).explanation).toContain(NO_FIT)
  })

  it.each(['x', 'zzzzzzzzz.00000000000000000000000000000000', '2.00000000000000000000000000000000'])(
    'is not kept by an id that we never gave: %s',
    async (quoteId) => expect((await pay(quote.at + 300_000, 39_800, { quoteId })).explanation).toContain(NO_FIT),
  )

  it('leaves a sale without a member what it is: a receipt to be claimed by the rules at its payment', async () => {
    const { claimCode } = await pay(quote.at + 300_000, 39_800, { quoteId: quote.quoteId, member: undefined })
    expect((await world.data('o-buyer', 'receipt.claim', { claimCode })).points).toBe(398)
  })
})

it('keeps what was said to nobody in particular for whoever pays', async () => {
  const quote = await quoteAt('2026-12-28T21:59:00', 10_000, {})
  expect((await pay(quote.at + 120_000, 10_000, { quoteId: quote.quoteId })).points).toBe(200)
})

it('keeps nothing for a payment long before the quote, only for a till whose clock is behind', async () => {
  const quote = await quoteAt('2027-01-28T10:01:00', 10_000)
  expect((await pay(quote.at - 300_000, 10_000, { quoteId: quote.quoteId })).points).toBe(200)
  expect((await pay(quote.at - 300_001, 10_000, { quoteId: quote.quoteId })).points).toBe(100)
})

describe('a campaign', () => {
  let earlier: World
  beforeAll(async () => {
    ;[earlier, world] = [world, await World.start({ program: 'program', clockStart: Date.parse('2026-12-10T09:50:00+08:00') })]
    member = await world.join('o-buyer', '13900000001')
  })
  afterAll(() => earlier.close())

  it('that begins between quote and payment counts, as the better of both', async () => {
    const quote = await quoteAt('2026-12-10T09:58:00', 50_000)
    expect(quote.points).toBe(500)
    const { points, pending, explanation } = await pay(quote.at + 300_000, 50_000, { quoteId: quote.quoteId })
    expect({ points, pending }).toEqual({ points: 500, pending: 200 })
    expect(explanation).toContain('付款时的规则优于 09:58 的积分预估,按付款时的规则计分')
  })

  it('says in the quote what is held, and the purchase holds it', async () => {
    const quote = await quoteAt('2026-12-11T12:00:00', 50_000)
    expect(quote).toMatchObject({ points: 500, pending: 200, message: '本单可得 700 分(其中 200 分将于 2026-12-18 生效)' })
    const { points, pending, explanation } = await pay(quote.at + 1_000, 50_000, { quoteId: quote.quoteId })
    expect({ points, pending }).toEqual({ points: 500, pending: 200 })
    expect(explanation.join()).not.toContain('预估')
  })

  it('that ends between quote and payment is kept', async () => {
    const quote = await quoteAt('2026-12-13T21:59:00', 50_000)
    const { points, pending } = await pay(quote.at + 600_000, 50_000, { quoteId: quote.quoteId })
    expect({ points, pending }).toEqual({ points: 500, pending: 200 })
  })
})

it('keeps the version of the programme that it was quoted by', async () => {
  const next = {
    ...standard,
    version: '2027-1',
    effectiveFrom: '2027-01-01T00:00:00+08:00',
    earning: { ...standard.earning, perFen: 10_00 },
  }
  const { endpoint } = world.running.emulator.contents
  const document = JSON.stringify({ _id: next.version, ...next })
  await endpoint.handle({ action: 'database.insertDocument', envName: 'local-env', collectionName: 'programs', data: [document] })
  const quote = await quoteAt('2026-12-31T23:55:00', 39_800)
  const { points, entryId } = await pay(quote.at + 420_000, 39_800, { quoteId: quote.quoteId })
  expect(points).toBe(398)
  expect((await world.data('o-buyer', 'points.explain', { entryId })).programVersion).toBe(standard.version)
  expect((await pay(quote.at + 420_000, 39_800)).points).toBe(39)
})

it('the ledger is clean after all of this', async () => expect((await world.audit()).faults).toEqual([]))
