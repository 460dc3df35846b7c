import { randomBytes } from 'node:crypto'
import { encode } from 'jpeg-js'
import { worldOfDying } from '../support/expiring'
import { giftWith } from '../support/gifts'
import { clerk, manager, operator, Shop } from '../support/shop'
import { stored } from '../support/stored'
import type { Json, World } from '../support/world'

/** Gifts as operators keep them. */
let world: World
let shop: Shop
const USER = 'o-member'

beforeAll(async () => {
  world = await worldOfDying({ clockStart: Date.parse('2026-12-10T10:00:00+08:00') })
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'), operator('O1'), operator('O2'))
  const memberRef = await world.join(USER)
  expect((await world.purchase('first', 1_000_000, { member: { memberRef } })).status).toBe(201)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const gift = (more: Parameters<typeof giftWith>[0] = {}) => giftWith({ category: 'tea', ...more })
const save = (giftId: string, more = {}, version?: number, by = 'O1'): Promise<Json> =>
  shop.data(by, 'gift.save', { giftId, ...(version === undefined ? {} : { version }), gift: gift(more) })
const read = async (giftId: string): Promise<Json> => (await shop.data('M1', 'gift.list', { giftId })).items[0]
const state = async (giftId: string, to: string): Promise<Json> =>
  shop.data('O1', 'gift.state', { giftId, version: (await read(giftId)).version, state: to })
const add = (giftId: string, pieces: number, more = {}) =>
  shop.call('M1', 'gift.stock', { giftId, change: { kind: 'add', pieces }, reason: '到货', ...more })
const faultsOf = (answer: Json): string[] => answer.error.details.fields.map(({ path }: { path: string }) => path)
const redeem = (giftId: string, more = {}) => world.call(USER, 'gift.redeem', { giftId, ...more })
const journal = async (): Promise<string[]> => (await shop.data('O1', 'journal.list')).items.map(({ title }: Json) => title)

it('takes a gift from its first draft into the mall, and every step into the journal', async () => {
  expect(await save('tea', { name: '白茶' })).toMatchObject({ version: 1, state: 'draft', stock: [{ optionId: '-', left: 0, taken: 0 }] })
  expect((await world.data(USER, 'gifts.list')).items).toEqual([])
  expect(await world.call(USER, 'gift.get', { giftId: 'tea' })).toMatchObject({ error: { code: 'not_found' } })
  expect(await redeem('tea')).toMatchObject({ error: { code: 'not_found' } })
  expect((await add('tea', 5)) as Json).toMatchObject({ data: { stock: [{ left: 5 }] } })
  expect(await state('tea', 'listed')).toMatchObject({ version: 2, state: 'listed', changedBy: 'O1' })
  expect((await world.data(USER, 'gifts.list')).items).toMatchObject([{ giftId: 'tea', left: 5 }])
  expect(await redeem('tea')).toMatchObject({ ok: true })
  expect(await read('tea')).toMatchObject({ stock: [{ left: 4, taken: 1 }] })
  expect(await journal()).toEqual(['上架礼品：白茶', '新建礼品：白茶'])
  expect((await shop.data('M1', 'journal.list')).items[0].title).toBe('库存：白茶，补充 5（到货）')
})

it('says by path and in words why a gift cannot be kept', async () => {
  const wrong = await shop.call('O1', 'gift.save', {
    giftId: 'wrong',
    gift: gift({ category: 'nowhere', config: { kind: 'coupon', usage: '用' }, counted: false, tiers: ['jade'] }),
  })
  expect(faultsOf(wrong)).toEqual(['gift.category', 'gift.tiers[0]', 'gift.counted'])
  expect(await shop.call('O1', 'gift.save', { giftId: 'Not An Id', gift: gift() })).toMatchObject({ error: { code: 'invalid' } })
  const money = { price: { points: 1, fen: 100 }, terms: { validDays: 1, lapse: 'forfeit', cancellable: true } }
  expect(faultsOf(await shop.call('O1', 'gift.save', { giftId: 'money', gift: gift(money as Json) }))).toEqual(['gift.terms.lapse'])
  expect(await shop.refusal('O1', 'gift.state', { giftId: 'nothing', version: 1, state: 'listed' })).toBe('not_found')
})

it('lets the second of two who change a gift look at what the first has made of it', async () => {
  await save('both')
  expect(await save('both', { words: '改一' }, 1, 'O2')).toMatchObject({ version: 2, changedBy: 'O2' })
  const late = await shop.call('O1', 'gift.save', { giftId: 'both', version: 1, gift: gift({ words: '改二' }) })
  expect(late).toMatchObject({ error: { code: 'conflict', message: expect.stringContaining('O2'), details: { version: 2 } } })
  expect(await shop.refusal('O1', 'gift.save', { giftId: 'both', gift: gift() })).toBe('conflict')
  expect(await shop.refusal('O1', 'gift.state', { giftId: 'both', version: 1, state: 'listed' })).toBe('conflict')
})

it('does everything once, however often a request is sent', async () => {
  const input = { giftId: 'once', gift: gift() }
  const first = await shop.call('O1', 'gift.save', input, 'save-once')
  expect(await shop.call('O1', 'gift.save', input, 'save-once')).toEqual(first)
  const stock = { giftId: 'once', change: { kind: 'add', pieces: 3 }, reason: '到货' }
  await Promise.all([1, 2, 3].map(() => shop.call('M1', 'gift.stock', stock, 'stock-once')))
  expect(await read('once')).toMatchObject({ version: 1, stock: [{ left: 3 }] })
})

it('keeps the terms of what was redeemed when a gift changes, and tells who has seen the old price', async () => {
  await save('terms', { price: { points: 100, fen: 0 } })
  await add('terms', 5)
  await state('terms', 'listed')
  const { data } = (await redeem('terms')) as Json
  const { version } = await read('terms')
  await save('terms', { price: { points: 150, fen: 0 }, terms: { validDays: 1, lapse: 'forfeit', cancellable: false } }, version)
  expect(await redeem('terms', { expected: { points: 100, fen: 0 } })).toMatchObject({ error: { code: 'price_changed' } })
  expect(await world.data(USER, 'redemption.get', { redemptionId: data.redemption.redemptionId })).toMatchObject({
    points: 100,
    until: '2027-01-09',
    cancellable: true,
  })
  await state('terms', 'withdrawn')
  expect(await redeem('terms')).toMatchObject({ error: { code: 'not_found' } })
  expect(await world.data(USER, 'redemption.cancel', { redemptionId: data.redemption.redemptionId })).toMatchObject({ points: 100 })
  expect(await read('terms')).toMatchObject({ stock: [{ left: 5, taken: 0 }] })
})

it('refuses changes that would lose what is in stock, or change what was redeemed', async () => {
  const options = [
    { id: 'a', name: '甲' },
    { id: 'b', name: '乙' },
  ]
  await save('used', { options })
  await add('used', 2, { optionId: 'a' })
  const change = (more: object) => shop.call('O1', 'gift.save', { giftId: 'used', version: 1, gift: gift({ options, ...more }) })
  expect(faultsOf(await change({ options: [] }))).toEqual(['gift.options'])
  expect(faultsOf(await change({ config: { kind: 'service', service: '洗车' } }))).toEqual(['gift.config.kind'])
  expect(faultsOf(await change({ counted: false }))).toEqual(['gift.counted'])
  expect(await change({ options: [options[0], { id: 'c', name: '丙' }] })).toMatchObject({
    data: {
      stock: [
        { optionId: 'a', left: 2 },
        { optionId: 'c', left: 0 },
      ],
    },
  })
})

describe('stock', () => {
  it('never goes below nothing, and says what there is', async () => {
    await save('few')
    expect(await add('few', 3)).toMatchObject({ ok: true })
    expect(await add('few', -4)).toMatchObject({ error: { code: 'invalid', message: '现有 3，不能减少 4' } })
    expect(await add('few', -3)).toMatchObject({ data: { stock: [{ left: 0 }] } })
    expect(await add('few', 1, { optionId: 'a' })).toMatchObject({ error: { code: 'invalid' } })
    expect(await add('nothing', 1)).toMatchObject({ error: { code: 'not_found' } })
  })

  it('is corrected by a count, without taking back what was redeemed meanwhile', async () => {
    await save('counted', { price: { points: 1, fen: 0 } })
    await add('counted', 10)
    await state('counted', 'listed')
    await redeem('counted', { quantity: 2 })
    const count = (pieces: number, seen: number) =>
      shop.call('M1', 'gift.stock', { giftId: 'counted', change: { kind: 'counted', pieces, seen }, reason: '盘点' })
    // They saw ten, two were redeemed while they counted nine.
    expect(await count(9, 10)).toMatchObject({ data: { stock: [{ left: 7, taken: 2 }] } })
    expect(await count(0, 10)).toMatchObject({ error: { code: 'conflict', details: { left: 7 } } })
  })

  it('of a rush lies in all of its parts, and can be redeemed to the last piece', async () => {
    await save('rush', { rush: true, price: { points: 1, fen: 0 } })
    await add('rush', 20)
    await state('rush', 'listed')
    const parts = (await stored(world, 'stocks', { giftId: 'rush' })) as { left: number; listed: boolean }[]
    expect(parts).toHaveLength(16)
    expect(parts.map(({ left }) => left).sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2])
    expect(await redeem('rush', { quantity: 20 })).toMatchObject({ ok: true })
    expect(await redeem('rush')).toMatchObject({ error: { code: 'sold_out' } })
    expect(await add('rush', 3)).toMatchObject({ data: { stock: [{ left: 3, taken: 20 }] } })
  })

  it('of what is not counted is nothing to change', async () => {
    await save('endless', { counted: false })
    expect(await add('endless', 3)).toMatchObject({ error: { code: 'invalid', message: '不限量的礼品没有库存' } })
  })
})

describe('codes', () => {
  const line = (code: string, at: number) => ({ line: at, code })
  const send = (codes: object[], requestId?: string) => shop.call('O1', 'gift.codes', { giftId: 'coupon', codes }, requestId)

  it('are taken once, with duplicates and faulty lines told by their place', async () => {
    await save('coupon', { config: { kind: 'coupon', usage: '结账时出示' }, price: { points: 1, fen: 0 } })
    const codes = [line('A-1', 2), line(' A-2 ', 3), line('A-1', 4), line('', 5), line('x'.repeat(101), 6), line('A-3', 9)]
    const first = await send(codes, 'codes-one')
    expect(first).toMatchObject({
      data: {
        taken: 3,
        duplicates: [4],
        faulty: [
          { line: 5, fault: 'empty' },
          { line: 6, fault: 'too_long' },
        ],
        left: 3,
      },
    })
    expect(await send(codes, 'codes-one')).toEqual(first)
    expect(await send(codes, 'codes-two')).toMatchObject({ data: { taken: 0, duplicates: [2, 3, 4, 9], left: 3 } })
    expect(await send([line('A-3', 1), line('A-4', 2)])).toMatchObject({ data: { taken: 1, duplicates: [1], left: 4 } })
    expect(await add('coupon', 1)).toMatchObject({ error: { code: 'invalid' } })
    expect((await stored(world, 'pool_codes')).every(({ sealed }) => !/A-[1-4]/.test(sealed))).toBe(true)
  })

  it('of one file sent twice at the same moment are taken once', async () => {
    const codes = Array.from({ length: 500 }, (_, i) => line(`B-${randomBytes(8).toString('hex')}-${i}`, i + 1))
    const answers = (await Promise.all([send(codes), send(codes)])) as Json[]
    expect(answers.reduce((sum, { data }) => sum + data.taken, 0)).toBe(500)
    const numbers = (await stored(world, 'pool_codes')).map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 504 }, (_, i) => i))
    expect(await read('coupon')).toMatchObject({ stock: [{ left: 504 }] })
  })

  it('come to who redeems, each once, and never again once they were voided', async () => {
    await state('coupon', 'listed')
    expect(await add('coupon', -1)).toMatchObject({ data: { stock: [{ left: 503 }] } })
    const { data } = (await redeem('coupon', { quantity: 2 })) as Json
    const { codes } = await world.data(USER, 'redemption.reveal', { redemptionId: data.redemption.redemptionId })
    expect(codes).toEqual(['A-2', 'A-3'])
    expect(await send([line('A-1', 1), line('Z-1', 2)])).toMatchObject({ data: { taken: 1, duplicates: [1], left: 502 } })
    expect(await shop.refusal('O1', 'gift.codes', { giftId: 'tea', codes: [line('A', 1)] })).toBe('invalid')
    expect(await shop.refusal('O1', 'gift.codes', { giftId: 'nothing', codes: [line('A', 1)] })).toBe('not_found')
  })
})

it('keeps a picture without what tells where it was taken, and shows it in the mall', async () => {
  const data = Buffer.alloc(240 * 240 * 4, 120)
  const jpeg = encode({ width: 240, height: 240, data }, 70).data
  const upload = (bytes: Buffer, type = 'image/jpeg') => shop.call('O1', 'gift.picture', { type, base64: bytes.toString('base64') })
  const { data: picture } = (await upload(jpeg)) as Json
  expect(picture.fileId).toMatch(/^cloud:\/\/[^/]+\/gifts\/[0-9a-f]{32}\.jpg$/)
  expect((await upload(jpeg)) as Json).toMatchObject({ data: { fileId: picture.fileId } })
  const { version } = await read('tea')
  await save('tea', { name: '白茶', pictures: [picture.fileId] }, version)
  const { items } = await world.data(USER, 'gifts.list', { search: '白茶' })
  expect((await fetch(items[0].picture)).headers.get('content-type')).toContain('image/jpeg')
  expect(await upload(Buffer.from('no picture'))).toMatchObject({ error: { code: 'photo_invalid' } })
  const small = encode({ width: 100, height: 240, data: data.subarray(0, 100 * 240 * 4) }, 70).data
  expect(await upload(small)).toMatchObject({ error: { code: 'photo_invalid' } })
  const elsewhere = await shop.call('O1', 'gift.save', { giftId: 'else', gift: gift({ pictures: ['cloud://a.b/photos/x.jpg'] }) })
  expect(faultsOf(elsewhere)).toEqual(['gift.pictures[0]'])
})

it('lists gifts of every state by words and initials, and tells what they can name', async () => {
  const page = await shop.data('M1', 'gift.list', { search: 'bc' })
  expect(page.items.map(({ giftId }: Json) => giftId)).toEqual(['tea'])
  expect(page.categories[0]).toEqual({ id: 'tea', name: '茶与器' })
  expect(page.tiers.map(({ id }: Json) => id)).toEqual(['normal', 'silver', 'gold'])
  expect(page.lotteries.length).toBeGreaterThan(0)
  const states = (await shop.data('M1', 'gift.list', { state: 'withdrawn' })).items.map(({ giftId }: Json) => giftId)
  expect(states).toEqual(['terms'])
})
