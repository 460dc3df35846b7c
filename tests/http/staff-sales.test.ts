import { clerk, manager, Shop } from '../support/shop'
import { type Json, World } from '../support/world'
import { wrongDigits } from '../support/wrong-digits'

const PHONE = '13900002222'

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('C1'), clerk('C2'), manager('M1'), clerk('ELSEWHERE', { storeId: 'S002', storeName: '二店' }))
  member = await world.join('o-member', PHONE)
})
afterAll(() => world.close())

const balance = async (user = 'o-member'): Promise<number> => (await world.data(user, 'card.get')).balance
const code = async (user = 'o-member'): Promise<string> => (await world.data(user, 'code.get')).code
const journal = async (staffNo: string): Promise<Json[]> => (await shop.data(staffNo, 'journal.list')).items
const credit = (amountFen: number, more: Record<string, unknown> = {}) =>
  shop.data('C1', 'sale.credit', { member: { memberRef: member }, amountFen, ...more })

describe('crediting a sale', () => {
  it('names the person in the ledger, for the member to see', async () => {
    const before = await balance()
    const credited = await credit(39_800, { member: { phone: PHONE } })
    expect(credited).toMatchObject({ points: 398, balance: before + 398, maskedName: '会员', entryId: `purchase:${credited.orderId}` })
    expect(credited.orderId).toMatch(/^M\.[\da-f]{16}$/)
    expect(credited.steps).toEqual(expect.arrayContaining(['398 元 × 1 分/元 = 398 分']))
    const entry = await world.data('o-member', 'points.explain', { entryId: credited.entryId })
    expect(entry).toMatchObject({ kind: 'purchase', points: 398, staffNo: 'C1', storeId: 'S001', orderId: credited.orderId })
    expect((await journal('C1'))[0]).toEqual({
      key: credited.entryId,
      action: 'sale.credit',
      title: '消费 398 元',
      memberName: '会员',
      orderId: credited.orderId,
      amountFen: 39_800,
      points: 398,
      at: entry.at,
    })
  })

  it('is told to the member in the inbox, once, unless he does not want to hear of points', async () => {
    const inbox = async () => (await world.data('o-member', 'inbox.list')).items.filter(({ kind }: Json) => kind === 'points')
    const send = (requestId: string) => shop.call('C1', 'sale.credit', { member: { memberRef: member }, amountFen: 1_200 }, requestId)
    const before = (await inbox()).length
    await send('told-of-once-1')
    await send('told-of-once-1')
    const told = await inbox()
    expect(told).toHaveLength(before + 1)
    expect(told[0]).toMatchObject({ title: '12 分到账', body: expect.stringContaining('工号 C1'), link: 'history' })
    await world.advance('PT1H')
    await world.data('o-member', 'settings.update', { points: false, service: true, activity: true })
    await send('told-of-never-1')
    expect(await inbox()).toEqual(told)
    await world.advance('PT1H')
    await world.data('o-member', 'settings.update', { points: true, service: true, activity: true })
    expect(await inbox()).toEqual(told)
  })

  it('counts once, however often and however late it is sent', async () => {
    const before = await balance()
    const input = { member: { code: await code() }, amountFen: 5_000 }
    const send = () => shop.call('C1', 'sale.credit', input, 'sent-again-and-again')
    const first = await send()
    expect(first).toMatchObject({ ok: true, data: { points: 50, orderId: 'M.sent-again-and-again' } })
    expect(await Promise.all([send(), send(), send()])).toEqual([first, first, first])
    await world.advance('PT3H')
    expect(await send()).toEqual(first)
    expect(await balance()).toBe(before + 50)
    expect((await journal('C1')).filter(({ orderId }) => orderId === 'M.sent-again-and-again')).toHaveLength(1)
  })

  it.each(['a'.repeat(61), 'short', 'with a space', 'M.会员', '../../entries', ''])(
    'counts nothing under the request id %j, by which the same request could not be known again',
    async (requestId) => {
      const before = await balance()
      const send = () => shop.call('C1', 'sale.credit', { member: { memberRef: member }, amountFen: 5_000 }, requestId)
      for (const answer of [await send(), await send()])
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', details: { fields: [{ path: 'requestId' }] } } })
      expect(await balance()).toBe(before)
    },
  )

  it('uses the shown code up: it is worth nothing at the till any more, nor the other way round', async () => {
    await world.advance('PT2M')
    const first = await code()
    await credit(100, { member: { code: first } })
    expect((await world.purchase('AFTER-STAFF', 100, { member: { code: first } })).body.error.code).toBe('code_used')
    await world.advance('PT2M')
    const second = await code()
    World.ok(await world.purchase('BEFORE-STAFF', 100, { member: { code: second } }), 201)
    expect(await shop.refusal('C1', 'sale.credit', { member: { code: second }, amountFen: 100 })).toBe('code_used')
    await world.advance('PT5M')
    expect(await shop.refusal('C1', 'sale.credit', { member: { code: second }, amountFen: 100 })).toBe('code_expired')
    expect(await shop.refusal('C1', 'sale.credit', { member: { code: 'EG1-1234567890-AAAAAAAAAAA' }, amountFen: 100 })).toBe('code_invalid')
  })

  it('never lets the till’s order and the one typed in count both', async () => {
    World.ok(await world.purchase('PAPER-1', 8_800, { member: { memberRef: member } }), 201)
    expect(await shop.refusal('C1', 'sale.credit', { member: { memberRef: member }, amountFen: 8_800, orderId: 'PAPER-1' })).toBe(
      'conflict',
    )
    await credit(6_600, { orderId: 'PAPER-2' })
    expect((await world.purchase('PAPER-2', 6_600, { member: { memberRef: member } })).body.error.code).toBe('conflict')
  })

  it('stops at the limit of the role, in words', async () => {
    const before = await balance()
    const by = (staffNo: string, amountFen: number) => shop.call(staffNo, 'sale.credit', { member: { memberRef: member }, amountFen })
    expect(await by('C1', 500_001)).toMatchObject({
      error: { code: 'over_limit', message: '单笔最多录入 5000 元，请店长办理', retry: 'never' },
    })
    expect(await by('M1', 5_000_001)).toMatchObject({ error: { code: 'over_limit' } })
    expect(await balance()).toBe(before)
    expect(await by('M1', 500_001)).toMatchObject({ ok: true, data: { points: 5_000 } })
  })

  it.each([
    [{ amountFen: 0 }],
    [{ amountFen: 1.5 }],
    [{ amountFen: '100' }],
    [{ orderId: 'a:b' }],
    [{ storeId: 'S002' }],
    [{ member: {} }],
    [{ member: { phone: '123' } }],
  ])('refuses %j as invalid', async (wrong) => {
    expect(await shop.refusal('C1', 'sale.credit', { member: { memberRef: member }, amountFen: 100, ...wrong })).toBe('invalid')
  })

  it('makes no receipt of a phone that is nobody’s', async () => {
    expect(await shop.refusal('C1', 'sale.credit', { member: { phone: '13900008888' }, amountFen: 100 })).toBe('not_found')
    expect(await shop.refusal('C1', 'sale.credit', { member: { memberRef: '1000000000' }, amountFen: 100 })).toBe('not_found')
  })

  it('is not for the person’s own card, while a colleague may', async () => {
    await world.join('o-C2', '13900003333')
    for (const named of [{ code: await code('o-C2') }, { phone: '13900003333' }])
      expect(await shop.refusal('C2', 'sale.credit', { member: named, amountFen: 100 })).toBe('own_account')
    expect(await balance('o-C2')).toBe(0)
    expect(await shop.data('C1', 'sale.credit', { member: { phone: '13900003333' }, amountFen: 100 })).toMatchObject({ points: 1 })
  })
})

describe('refunding', () => {
  const refund = (staffNo: string, orderId: string, amountFen: number, requestId?: string) =>
    shop.call(staffNo, 'sale.refund', { orderId, amountFen }, requestId)

  it('takes back pro rata what a till has credited, in the name of the person', async () => {
    World.ok(await world.purchase('R-1', 10_000, { member: { memberRef: member } }), 201)
    const before = await balance()
    expect(await shop.data('C1', 'sale.find', { orderId: 'R-1' })).toEqual({
      orderId: 'R-1',
      paidAt: expect.any(String),
      amountFen: 10_000,
      refundedFen: 0,
      refundableFen: 10_000,
      points: 100,
      maskedName: '会员',
      claimed: true,
    })
    expect(await refund('C1', 'R-1', 4_000, 'refund-once')).toMatchObject({
      ok: true,
      data: { points: -40, balance: before - 40, debt: 0, receipt: expect.arrayContaining(['退款 40 元']) },
    })
    expect(await world.data('o-member', 'points.explain', { entryId: 'refund:R-1:M.refund-once' })).toMatchObject({ staffNo: 'C1' })
    expect(await shop.data('C1', 'sale.find', { orderId: 'R-1' })).toMatchObject({ refundedFen: 4_000, refundableFen: 6_000 })
    expect((await journal('C1'))[0]).toMatchObject({
      action: 'sale.refund',
      title: '退款 40 元',
      orderId: 'R-1',
      memberName: '会员',
      amountFen: 4_000,
      points: -40,
    })
  })

  it('counts once, however often and however late it is sent, and another amount is a conflict', async () => {
    World.ok(await world.purchase('R-2', 10_000, { member: { memberRef: member } }), 201)
    const first = await refund('C1', 'R-2', 2_000, 'refund-twice')
    await world.advance('PT1H')
    expect(await refund('C1', 'R-2', 2_000, 'refund-twice')).toEqual(first)
    expect(await refund('C1', 'R-2', 3_000, 'refund-twice')).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await shop.data('C1', 'sale.find', { orderId: 'R-2' })).toMatchObject({ refundedFen: 2_000 })
  })

  it('gives an order back once when two people refund all of it in the same instant', async () => {
    World.ok(await world.purchase('R-3', 10_000, { member: { memberRef: member } }), 201)
    const before = await balance()
    const answers = await Promise.all([refund('C1', 'R-3', 10_000), refund('C2', 'R-3', 10_000), refund('M1', 'R-3', 10_000)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('refund_exceeds')
    expect(await balance()).toBe(before - 100)
  })

  it('knows no order of another store, nor one that does not exist', async () => {
    for (const orderId of ['R-1', 'R-NOWHERE'])
      for (const [action, input] of [
        ['sale.find', { orderId }],
        ['sale.refund', { orderId, amountFen: 1 }],
      ] as const)
        expect(await shop.call('ELSEWHERE', action, input)).toMatchObject({ error: { code: 'not_found', message: '没有找到该订单' } })
  })

  it('finds and refunds a receipt that nobody has claimed, and what is left of it once it is claimed', async () => {
    const { claimCode } = World.ok(await world.purchase('R-4', 10_000), 201)
    expect(await refund('C1', 'R-4', 2_500)).toMatchObject({ ok: true, data: { points: 0 } })
    const receipt = { orderId: 'R-4', amountFen: 10_000, refundedFen: 2_500, refundableFen: 7_500, points: 0, claimed: false }
    expect(await shop.data('C1', 'sale.find', { orderId: 'R-4' })).toEqual({ ...receipt, paidAt: expect.any(String) })
    expect((await journal('C1'))[0]).toEqual(expect.not.objectContaining({ memberName: expect.anything() }))
    await world.data('o-member', 'receipt.claim', { claimCode })
    expect(await shop.data('C1', 'sale.find', { orderId: 'R-4' })).toMatchObject({
      ...receipt,
      points: 75,
      maskedName: '会员',
      claimed: true,
    })
    expect(await refund('C1', 'R-4', 7_500)).toMatchObject({ ok: true, data: { points: -75 } })
    expect(await shop.data('C1', 'sale.find', { orderId: 'R-4' })).toMatchObject({ refundedFen: 10_000, refundableFen: 0 })
    expect(await refund('C1', 'R-4', 1)).toMatchObject({ ok: false, error: { code: 'refund_exceeds' } })
  })
})

describe('claiming a receipt for somebody', () => {
  const receipt = async (orderId: string): Promise<string> => World.ok(await world.purchase(orderId, 8_800), 201).claimCode
  const assist = (staffNo: string, claimCode: string, named: Record<string, string> = { memberRef: member }, requestId?: string) =>
    shop.call(staffNo, 'receipt.assist', { member: named, claimCode }, requestId)

  it('gives it to the member in the name of the person, once, and leaves the shown code good', async () => {
    await world.advance('PT2M')
    const claimCode = await receipt('A-1')
    const shown = await code()
    const first = await assist('C1', claimCode.toLowerCase(), { code: shown }, 'assist-once')
    expect(first).toMatchObject({ ok: true, data: { entryId: 'claim:A-1', maskedName: '会员', points: 88 } })
    expect(await assist('C1', claimCode.toLowerCase(), { code: shown }, 'assist-once')).toEqual(first)
    expect(await world.data('o-member', 'points.explain', { entryId: 'claim:A-1' })).toMatchObject({ kind: 'claim', staffNo: 'C1' })
    const lines = (await journal('C1')).filter(({ key }) => key === 'claim:A-1')
    expect(lines).toMatchObject([{ action: 'receipt.assist', title: '补录消费 88 元', orderId: 'A-1', points: 88, memberName: '会员' }])
    World.ok(await world.purchase('A-AFTER', 100, { member: { code: shown } }), 201)
    await world.advance('PT1H')
    expect(await assist('C1', claimCode.toLowerCase(), { code: shown }, 'assist-once')).toEqual(first)
  })

  it('takes no code that is worth nothing, and counts wrong digits', async () => {
    const claimCode = await receipt('A-0')
    const shown = await code()
    await world.advance('PT10M')
    expect(await assist('C1', claimCode, { code: shown })).toMatchObject({ error: { code: 'code_expired' } })
    const { digits } = await world.data('o-member', 'code.get')
    for (let shift = 1; shift <= 10; shift++)
      expect(await assist('C1', claimCode, { code: wrongDigits(digits, shift) })).toMatchObject({ error: { code: 'code_invalid' } })
    expect(await assist('C1', claimCode, { code: wrongDigits(digits, 11) })).toMatchObject({ error: { code: 'too_many' } })
    expect(await world.data('o-member', 'receipt.claim', { claimCode })).toMatchObject({ points: 88 })
  })

  it('is taken for everybody else, unknown when mistyped, and not for the person’s own card', async () => {
    const claimCode = await receipt('A-2')
    expect(await assist('C2', claimCode, { phone: '13900003333' })).toMatchObject({ error: { code: 'own_account' } })
    expect(await assist('C1', claimCode, { phone: '13900003333' })).toMatchObject({ ok: true })
    expect(await assist('C1', claimCode)).toMatchObject({ error: { code: 'claim_taken' } })
    expect(await assist('C1', 'K7Q2M-4X9PT-A6B')).toMatchObject({ error: { code: 'not_found' } })
    expect(await assist('C1', claimCode, { phone: '13900008888' })).toMatchObject({ error: { code: 'not_found' } })
  })

  it('is over with its window, and with a full refund', async () => {
    const refunded = await receipt('A-3')
    await shop.data('C1', 'sale.refund', { orderId: 'A-3', amountFen: 8_800 })
    expect(await assist('C1', refunded)).toMatchObject({ error: { code: 'claim_refunded' } })
    const late = await receipt('A-4')
    await world.advance('P40D')
    expect(await assist('C1', late)).toMatchObject({ error: { code: 'claim_expired' } })
  })
})

it('the journal shows each person his own deeds alone, newest first, page by page', async () => {
  const ids: string[] = []
  for (let i = 0; i < 45; i++) ids.push((await shop.data('M1', 'sale.credit', { member: { memberRef: member }, amountFen: 100 })).entryId)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await shop.data('M1', 'journal.list', cursor ? { cursor } : {})
    seen.push(...page.items.map(({ key }: { key: string }) => key))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen.slice(0, 45)).toEqual([...ids].reverse())
  expect(new Set(seen).size).toBe(seen.length)
  expect((await journal('C2')).every(({ key }) => !ids.includes(key))).toBe(true)
  expect(await shop.refusal('M1', 'journal.list', { cursor: 'x' })).toBe('invalid')
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
