import budgets from '../../config/budgets.json'
import { dyingMember, worldOfDying } from '../support/expiring'
import { giftWith, layGift, put } from '../support/gifts'
import { manager, operator, Shop } from '../support/shop'
import type { Json, World } from '../support/world'

const { storageCalls: most } = budgets
const GIFTS = 2_000

let world: World
let shop: Shop
beforeAll(async () => {
  world = await worldOfDying({ clockStart: Date.parse('2026-12-10T10:00:00+08:00') })
  shop = new Shop(world)
  await shop.hire(operator('O1'), manager('M1'))
  await dyingMember(world, 'o-count', 3_000)
  const laid = Array.from({ length: GIFTS }, (_, i) => {
    const gift = giftWith({ name: `礼品 ${i}`, category: i % 2 ? 'tea' : 'home', price: { points: 100 + i, fen: 0 }, rank: i })
    return layGift(`g-${i}`, gift, i % 10)
  })
  await put(
    world,
    'gifts',
    laid.map(({ gift }) => gift),
  )
  await put(
    world,
    'stocks',
    laid.flatMap(({ stocks }) => stocks),
  )
  // Read once by each instance; from then on a revision says that nothing has changed.
  await world.data('o-count', 'gifts.list')
  await shop.data('M1', 'gift.list')
}, 120_000)
afterAll(() => world.close())

/** The answer of one call, and its storage calls held against what it may cost. */
const within = async (budget: number, act: () => Promise<Json>): Promise<Json> => {
  await world.http('DELETE', '/emulator/stats')
  const data = await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  expect(actions).toHaveLength(1)
  expect(actions[0].calls.max).toBeLessThanOrEqual(budget)
  return data
}

it.each([{}, { limit: 50 }, { search: '礼品 19' }, { category: 'tea', order: 'points_down' }, { filter: 'favourite' }])(
  'a page of 2,000 gifts by %j stays within its storage calls',
  async (input) => {
    const { total } = await within(most.giftsList, () => world.data('o-count', 'gifts.list', input))
    expect(total).toBeGreaterThanOrEqual('filter' in input ? 0 : 1)
  },
)

it.each(['affordable', 'expiring'])('what is %s of them too, exactly', async (filter) => {
  const { total } = await within(most.giftsListFiltered, () => world.data('o-count', 'gifts.list', { filter }))
  // One in ten has run out.
  expect(total).toBe((GIFTS / 10) * 9)
})

it('a gift and putting it aside stay within theirs', async () => {
  await within(most.giftGet, () => world.data('o-count', 'gift.get', { giftId: 'g-1999' }))
  await within(most.giftFavourite, () => world.data('o-count', 'gift.favourite', { giftId: 'g-7', favourite: true }))
  await within(most.giftFavourite, () => world.data('o-count', 'gift.favourite', { giftId: 'g-8', favourite: true }))
})

it('keeping gifts stays within its own', async () => {
  const gift = giftWith({ category: 'tea', config: { kind: 'coupon', usage: '出示券码' } })
  await within(most.staffGiftList, () => shop.data('M1', 'gift.list', { search: '礼品 7' }))
  await within(most.staffGiftSave, () => shop.data('O1', 'gift.save', { giftId: 'new', gift }))
  await within(most.staffGiftSave, () => shop.data('O1', 'gift.save', { giftId: 'new', version: 1, gift }))
  const codes = Array.from({ length: 500 }, (_, i) => ({ line: i + 1, code: `CODE-${i}` }))
  await within(most.staffGiftCodes, () => shop.data('O1', 'gift.codes', { giftId: 'new', codes }))
  await within(most.staffGiftState, () => shop.data('O1', 'gift.state', { giftId: 'new', version: 2, state: 'listed' }))
  const change = { kind: 'add', pieces: 5 }
  await within(most.staffGiftStock, () => shop.data('M1', 'gift.stock', { giftId: 'g-0', change, reason: '到货' }))
})
