import { stored } from '../support/stored'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ seed: 'demo' })
  await world.join('o-inbox')
})
afterAll(() => world.close())
beforeEach(() => world.advance('PT1M'))

const list = (input: unknown = {}, user = 'o-inbox') => world.data(user, 'inbox.list', input)
const read = (upTo: string, user = 'o-inbox') => world.data(user, 'inbox.read', { upTo })

describe('the inbox', () => {
  it('pages through everything exactly once, newest first', async () => {
    for (let i = 0; i < 6; i++) await world.data('o-inbox', i % 2 ? 'card.unfreeze' : 'card.freeze')
    await world.data('o-inbox', 'card.reissue')
    const titles: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: 3, ...(cursor ? { cursor } : {}) })
      titles.push(...page.items.map(({ title }: { title: string }) => title))
      cursor = page.nextCursor
    } while (cursor)
    expect(titles).toEqual(['会员卡换发', ...Array(3).fill(['会员卡解挂', '会员卡挂失']).flat(), '欢迎加入常青会员'])
  })

  it('shows the announcements of now with the first page only', async () => {
    const first = await list({ limit: 1 })
    expect(first.notices).toEqual([expect.objectContaining({ title: expect.any(String), body: expect.any(String) })])
    expect((await list({ limit: 1, cursor: first.nextCursor })).notices).toEqual([])
  })

  it('counts as unread what came after the latest that any device has seen', async () => {
    const { items } = await list({ limit: 3 })
    expect(await read(items[1].at)).toEqual({ unread: 1 })
    expect((await list({ limit: 3 })).items.map(({ unread }: { unread: boolean }) => unread)).toEqual([true, false, false])
    expect(await read(items[2].at)).toEqual({ unread: 1 })
    expect((await world.data('o-inbox', 'me.get')).member.unread).toBe(1)
  })

  it('cannot be read ahead of time', async () => {
    expect(await read('2099-01-01T00:00:00+08:00')).toEqual({ unread: 0 })
    await world.advance('PT1M')
    await world.data('o-inbox', 'card.freeze')
    expect((await world.data('o-inbox', 'me.get')).member.unread).toBe(1)
  })

  it('takes an instant of any zone for the same instant', async () => {
    const [newest] = (await list({ limit: 1 })).items
    expect(await read(new Date(newest.at).toISOString())).toEqual({ unread: 0 })
  })

  it('never goes back, whichever of two devices is last', async () => {
    await world.join('o-devices')
    const { at } = (await list({}, 'o-devices')).items[0]
    await Promise.all([read(at, 'o-devices'), read('2020-01-01T00:00:00Z', 'o-devices'), read(at, 'o-devices')])
    expect((await world.data('o-devices', 'me.get')).member.unread).toBe(0)
  })

  it('is nobody else’s', async () => {
    await world.join('o-other')
    expect((await list({}, 'o-other')).items).toHaveLength(1)
  })

  it.each([{ limit: 0 }, { limit: 51 }, { cursor: 'x' }, { cursor: '2026~a' }, { page: 2 }])('refuses %j', async (input) => {
    expect(await world.call('o-inbox', 'inbox.list', input)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })
})

describe('what is promised with points', () => {
  it('is in the inbox at once, counted as unread, and stays where it is once it is delivered', async () => {
    const memberRef = await world.join('o-told')
    World.ok(await world.purchase('TOLD-1', 39_800, { member: { memberRef } }), 201)
    await world.data('o-told', 'card.freeze')
    const seen = await list({}, 'o-told')
    expect(seen.items.map(({ body }: { body: string }) => body)).toContain('您本次消费 398 元,获得 398 分,当前积分 398')
    expect((await world.data('o-told', 'me.get')).member.unread).toBe(3)
    expect(await stored(world, 'messages', { memberId: memberRef, kind: 'points' })).toEqual([])
    await world.advance('PT1H')
    expect(await stored(world, 'messages', { memberId: memberRef, kind: 'points' })).toHaveLength(1)
    expect(await list({}, 'o-told')).toEqual(seen)
    expect((await world.data('o-told', 'me.get')).member.unread).toBe(3)
    expect(await read(seen.items[0].at, 'o-told')).toEqual({ unread: 0 })
  })

  it('goes with who leaves', async () => {
    const memberRef = await world.join('o-gone')
    World.ok(await world.purchase('GONE-1', 100, { member: { memberRef } }), 201)
    await world.data('o-gone', 'member.leave', { confirm: 'leave', balance: 1 })
    await world.advance('PT1H')
    expect(await stored(world, 'messages', { memberId: memberRef })).toEqual([])
    expect(await stored(world, 'accounts', { _id: memberRef })).toMatchObject([{ outbox: [], outboxAt: '9999' }])
  })
})

it('pins one announcement to the card', async () => {
  const { notice } = await world.data('o-inbox', 'card.get')
  expect((await list()).notices).toContainEqual(expect.objectContaining(notice))
})
