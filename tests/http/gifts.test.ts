import type { Gift } from '../../shared/domain/mall'
import { dyingMember, worldOfDying } from '../support/expiring'
import { listGift } from '../support/gifts'
import { operator, Shop } from '../support/shop'
import { stored } from '../support/stored'
import type { Json, World } from '../support/world'

/** The catalogue as members see it. The steps hang together: one day, one member with 1,000 points that die within the window. */
let world: World
let shop: Shop
const USER = 'o-member'

beforeAll(async () => {
  world = await worldOfDying({ clockStart: Date.parse('2026-12-10T10:00:00+08:00') })
  shop = new Shop(world)
  await shop.hire(operator('O1'))
  await dyingMember(world, USER, 1_000)
  const points = (value: number, more: Partial<Gift> = {}): Partial<Gift> => ({
    price: { points: value, fen: 0 },
    category: 'tea',
    ...more,
  })
  await listGift(world, 'tea', points(500, { name: '明前龙井', rank: 10, limits: { perDay: 1, perCampaign: null, lifetime: null } }))
  await listGift(world, 'cup', points(900, { name: '青瓷杯', words: '配龙井正好', rank: 20, category: 'home' }))
  await listGift(world, 'box', points(5_000, { name: '茶礼盒', rank: 30, tierPrices: { normal: { points: 4_000, fen: 0 } } }))
  await listGift(world, 'soap', points(200, { name: '手工皂', rank: 40, category: 'care' }), 0)
  await listGift(world, 'rush-soap', points(99, { name: '抢手工皂', rank: 45, category: 'care', rush: true }), 0)
  await listGift(world, 'gold', points(100, { name: '金卡茶歇', rank: 50, tiers: ['gold'] }))
  const sale = (from: string, until: string | null) => ({ sale: { from, until } })
  await listGift(world, 'soon', points(10, { name: '新年茶', rank: 60, ...sale('2026-12-12T10:00:00+08:00', null) }))
  await listGift(world, 'ended', points(10, { name: '秋茶', rank: 70, ...sale('2026-01-01T00:00:00+08:00', '2026-12-05T00:00:00+08:00') }))
  await listGift(
    world,
    'long-ended',
    points(10, { name: '夏茶', rank: 80, ...sale('2026-01-01T00:00:00+08:00', '2026-12-01T00:00:00+08:00') }),
  )
  const bag = [
    { id: 'a', name: '米白' },
    { id: 'b', name: '墨绿' },
  ]
  await listGift(world, 'bag', points(300, { name: '帆布袋', rank: 90, category: 'home', options: bag }), 4)
  await listGift(world, 'tree', points(100, { name: '种一棵树', rank: 95, category: 'public-good', counted: false }))
}, 60_000)
afterAll(() => world.close())

const list = (input: Record<string, unknown> = {}): Promise<Json> => world.data(USER, 'gifts.list', input)
const ids = async (input: Record<string, unknown> = {}): Promise<string[]> => (await list(input)).items.map(({ giftId }: Json) => giftId)
const get = (giftId: string): Promise<Json> => world.data(USER, 'gift.get', { giftId })

it('shows every gift in its order with what speaks against it, and not what ended long ago', async () => {
  const { items, total, balance, expiring } = await list()
  expect(items.map(({ giftId, bar, hint, left }: Json) => [giftId, bar, hint, left])).toEqual([
    ['tea', undefined, undefined, 10],
    ['cup', undefined, undefined, 10],
    ['box', 'points', '还差 3,000 分', 10],
    ['soap', 'sold_out', '已兑完', 0],
    ['rush-soap', 'sold_out', '已兑完', 0],
    ['gold', 'tier', expect.stringMatching(/^限.+兑换$/), 10],
    ['soon', 'coming', '12 月 12 日 10:00 开始兑换', 10],
    ['ended', 'ended', '兑换已截止', 10],
    ['bag', undefined, undefined, 8],
    ['tree', undefined, undefined, undefined],
  ])
  expect([total, balance, expiring]).toEqual([10, 1_000, { points: 1_000, days: 30 }])
  expect(items[2]).toMatchObject({ price: { points: 4_000 }, usualPrice: { points: 5_000 } })
  expect(items[0].usualPrice).toBeUndefined()
})

it('names the categories that have something, in the order of the programme, with their counts under the filter', async () => {
  const names = (page: Json) => page.categories.map(({ name, count }: Json) => `${name} ${count}`)
  expect(names(await list())).toEqual(['茶与器 5', '洗护 2', '居家 2', '公益 1'])
  expect(names(await list({ search: '龙井', category: 'home' }))).toEqual(['茶与器 1', '居家 1'])
  expect(await ids({ category: 'home' })).toEqual(['cup', 'bag'])
  expect((await list({ category: 'nowhere' })).total).toBe(0)
})

it('finds by words of name, line and category, and by pinyin initials of gifts that were saved', async () => {
  expect(await ids({ search: '龙井' })).toEqual(['tea', 'cup'])
  expect(await ids({ search: '居家 杯' })).toEqual(['cup'])
  const { items } = await shop.data('O1', 'gift.list', { search: '青瓷杯' })
  await shop.data('O1', 'gift.save', { giftId: 'cup', version: items[0].version, gift: items[0].gift })
  expect(await ids({ search: 'qcb' })).toEqual(['cup'])
  expect(await ids({ search: '没有这个' })).toEqual([])
})

it('shows what the points reach for, and what dying points do, without what is sold out, over, or not for this member', async () => {
  expect(await ids({ filter: 'affordable' })).toEqual(['tea', 'cup', 'bag', 'tree'])
  expect(await ids({ filter: 'expiring' })).toEqual(['tea', 'cup', 'bag', 'tree'])
  await world.data(USER, 'gift.redeem', { giftId: 'tea' })
  // The day's limit is used up, and the points no longer reach for the cup.
  expect(await ids({ filter: 'affordable' })).toEqual(['bag', 'tree'])
  expect((await list()).items[0]).toMatchObject({ giftId: 'tea', bar: 'limit', hint: '每人每日限兑 1 份，您已兑满', left: 9 })
  expect((await list()).items[1]).toMatchObject({ giftId: 'cup', bar: 'points', hint: '还差 400 分' })
})

it('orders by what this member pays, and by when it came', async () => {
  expect(await ids({ category: 'tea', order: 'points_up' })).toEqual(['soon', 'ended', 'gold', 'tea', 'box'])
  expect(await ids({ category: 'tea', order: 'points_down' })).toEqual(['box', 'tea', 'gold', 'soon', 'ended'])
  expect((await ids({ order: 'newest' }))[0]).toBe('soon')
})

it('comes page by page, each gift once', async () => {
  const shown: string[] = []
  let cursor: string | undefined
  do {
    const page = await list({ limit: 3, ...(cursor ? { cursor } : {}) })
    shown.push(...page.items.map(({ giftId }: Json) => giftId))
    cursor = page.nextCursor
  } while (cursor)
  expect(shown).toEqual(await ids())
})

it('says of one gift what it costs from which lots, how many can be had, and what it is bound to', async () => {
  expect(await get('bag')).toMatchObject({
    name: '帆布袋',
    options: [
      { id: 'a', name: '米白', left: 4 },
      { id: 'b', name: '墨绿', left: 4 },
    ],
    handovers: ['pickup'],
    rules: ['到店领取：凭领取码到任一门店领取', '兑换后 30 天内领取，逾期积分退回', '未领取前可取消，积分退回'],
    most: 1,
    validUntil: '2027-01-09',
    balance: 500,
    lots: [{ expiresOn: '2026-12-31', points: 300 }],
  })
  expect(await get('tea')).toMatchObject({ bar: 'limit', most: 0, lots: [{ expiresOn: '2026-12-31', points: 500 }] })
  expect(await get('box')).toMatchObject({ most: 0, lots: [] })
  expect(await world.call(USER, 'gift.get', { giftId: 'nothing' })).toMatchObject({ error: { code: 'not_found' } })
})

it('puts gifts aside and shows them, the latest first', async () => {
  for (const giftId of ['tea', 'tree', 'soap']) await world.data(USER, 'gift.favourite', { giftId, favourite: true })
  expect(await world.data(USER, 'gift.favourite', { giftId: 'tree', favourite: true })).toEqual({ favourite: true })
  expect(await ids({ filter: 'favourite' })).toEqual(['soap', 'tree', 'tea'])
  expect(await get('tree')).toMatchObject({ favourite: true })
  expect(await world.data(USER, 'gift.favourite', { giftId: 'soap', favourite: false })).toEqual({ favourite: false })
  expect(await ids({ filter: 'favourite' })).toEqual(['tree', 'tea'])
  expect(await world.call(USER, 'gift.favourite', { giftId: 'nothing', favourite: true })).toMatchObject({ error: { code: 'not_found' } })
  await world.join('o-other')
  expect((await world.data('o-other', 'gifts.list', { filter: 'favourite' })).items).toEqual([])
})

it('forgets what somebody has put aside when he leaves', async () => {
  await world.join('o-leaving')
  await world.data('o-leaving', 'gift.favourite', { giftId: 'tree', favourite: true })
  await world.data('o-leaving', 'member.leave', { confirm: 'leave', balance: 0 })
  await world.advance('PT5M')
  expect(await stored(world, 'favourites')).toHaveLength(1)
})

it('shows a withdrawn gift to who knows it, and in no list', async () => {
  const { items } = await shop.data('O1', 'gift.list', { giftId: 'tree' })
  await shop.data('O1', 'gift.state', { giftId: 'tree', version: items[0].version, state: 'withdrawn' })
  expect(await ids()).not.toContain('tree')
  expect(await ids({ filter: 'favourite' })).toEqual(['tea'])
  expect(await get('tree')).toMatchObject({ bar: 'withdrawn', hint: '已下架', most: 0 })
  expect(await world.call(USER, 'gift.redeem', { giftId: 'tree' })).toMatchObject({ ok: false })
})
