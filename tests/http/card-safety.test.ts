import { clerk, manager, Shop } from '../support/shop'
import { World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  await world.join('o-card', '13911112222')
  shop = new Shop(world)
  await shop.hire(clerk('S001-11'), manager('S001-01'))
})
afterAll(() => world.close())
beforeEach(() => world.advance('PT3M'))

const codes = (): Promise<{ code: string; digits: string }> => world.data('o-card', 'code.get')
const change = (what: 'freeze' | 'unfreeze' | 'reissue', requestId?: string) =>
  world.call('o-card', `card.${what}`, {}, 'member', requestId)
let orders = 0
const pay = async (code: string) => {
  const { status, body } = await world.purchase(`CARD-${++orders}`, 1_000, { member: { code } })
  return status === 201 ? 'credited' : body.error.code
}
const entries = async () => (await world.data('o-card', 'points.list', { kind: 'card', limit: 100 })).items

describe('a lost card', () => {
  it('is worth nothing at the till from the moment it is frozen, in either form', async () => {
    const { code, digits } = await codes()
    expect(await change('freeze')).toMatchObject({ ok: true, data: { status: 'frozen' } })
    for (const shown of [code, digits]) {
      expect(await pay(shown)).toBe('account_frozen')
      expect((await world.till('/till/v1/members/lookup', { code: shown })).body.error.code).toBe('account_frozen')
    }
    expect(await world.data('o-card', 'card.get')).toMatchObject({ status: 'frozen', frozenBy: 'member', codeSecret: '' })
    expect(await world.call('o-card', 'code.get')).toMatchObject({ error: { code: 'account_frozen' } })
  })

  it('can still be given points by phone, because that takes nothing from anybody', async () => {
    World.ok(await world.purchase('BY-PHONE', 1_000, { member: { phone: '13911112222' } }), 201)
    expect((await world.data('o-card', 'card.get')).balance).toBe(10)
  })

  it('stays dead after it is found: only new codes count', async () => {
    await change('unfreeze')
    const before = await codes()
    await change('freeze')
    await change('unfreeze')
    expect(await pay(before.code)).toBe('code_invalid')
    expect(await pay((await codes()).code)).toBe('credited')
  })

  it('is replaced without losing points or history', async () => {
    const [{ balance }, { code }] = [await world.data('o-card', 'card.get'), await codes()]
    expect(await change('reissue')).toMatchObject({ ok: true, data: { status: 'active' } })
    expect(await pay(code)).toBe('code_invalid')
    expect((await world.data('o-card', 'card.get')).balance).toBe(balance)
  })
})

describe('two devices at once', () => {
  it('freeze it once and hear the same', async () => {
    const [count, answers] = [(await entries()).length, await Promise.all(Array.from({ length: 8 }, () => change('freeze')))]
    expect(answers).toEqual(Array(8).fill(answers[0]))
    expect(await entries()).toHaveLength(count + 1)
    await change('unfreeze')
  })

  it('do not confuse the books when one freezes while the other pays', async () => {
    for (let round = 0; round < 4; round++) {
      await world.advance('PT3M')
      const [{ code }, { balance }] = [await codes(), await world.data('o-card', 'card.get')]
      const [paid] = await Promise.all([pay(code), change('freeze')])
      expect(['credited', 'account_frozen']).toContain(paid)
      expect((await world.data('o-card', 'card.get')).balance).toBe(paid === 'credited' ? balance + 10 : balance)
      await change('unfreeze')
    }
  })
})

it('answers a request that comes again as it was answered, without a second entry', async () => {
  const first = await change('freeze', 'freeze-once')
  await change('unfreeze')
  const count = (await entries()).length
  expect(await change('freeze', 'freeze-once')).toEqual(first)
  expect(await entries()).toHaveLength(count)
  expect((await world.data('o-card', 'card.get')).status).toBe('active')
})

it('explains itself in the history', async () => {
  await change('reissue')
  const [{ entryId }] = await entries()
  const entry = await world.data('o-card', 'points.explain', { entryId })
  expect(entry).toMatchObject({ kind: 'card', title: '会员卡换发', points: 0, lots: [] })
  expect(entry.steps).toContain('积分、等级和记录全部保留')
  expect(entry).not.toHaveProperty('staffNo')
})

it('is opened by staff alone once staff have frozen it, and the ledger names who did', async () => {
  const named = { member: { phone: '13911112222' }, reason: '电话报失' }
  await shop.data('S001-11', 'card.freeze', named)
  for (const what of ['unfreeze', 'reissue'] as const) expect(await change(what)).toMatchObject({ error: { code: 'frozen_by_staff' } })
  expect(await world.data('o-card', 'card.get')).toMatchObject({ status: 'frozen', frozenBy: 'staff' })
  const [{ entryId }] = await entries()
  expect(await world.data('o-card', 'points.explain', { entryId })).toMatchObject({ title: '会员卡挂失', staffNo: 'S001-11' })
  expect((await world.data('o-card', 'inbox.list')).items[0].body).toContain('电话报失')
  await shop.data('S001-01', 'card.unfreeze', named)
  expect(await pay((await codes()).code)).toBe('credited')
})

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
