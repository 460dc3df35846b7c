import { operator, Shop } from '../support/shop'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'program', clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  await world.join('o-member', '13911110001')
})
afterAll(() => world.close())

const list = async (user = 'o-member') => (await world.data(user, 'campaign.list')).items
const onCard = async () => (await world.data('o-member', 'card.get')).campaign

const MEMBER_DAY = {
  id: 'member-day',
  name: '会员日',
  from: '2026-11-28T10:00:00.000+08:00',
  until: '2026-11-28T22:00:00.000+08:00',
  effect: { kind: 'multiply', permille: 2000 },
}

describe('a member day', () => {
  it('is not spoken of four days ahead', async () => {
    expect(await list()).toEqual([])
    expect(await onCard()).toBeUndefined()
  })

  it('is announced from the third day before, on the card and in the list', async () => {
    await world.setClock('2026-11-25T00:00:00+08:00')
    expect(await onCard()).toEqual({ ...MEMBER_DAY, state: 'coming' })
    expect(await list()).toEqual([{ ...MEMBER_DAY, state: 'coming', words: ['每月 28 日', '10:00–22:00'], mine: true }])
  })

  it('is shown to whoever has not joined, with what is missing', async () => {
    expect(await list('o-nobody')).toMatchObject([{ id: 'member-day', mine: false, notMineReason: 'not_joined' }])
  })

  it('runs to its last second and is then gone', async () => {
    await world.setClock('2026-11-28T21:59:59+08:00')
    expect(await onCard()).toMatchObject({ state: 'running' })
    await world.setClock('2026-11-28T22:00:00+08:00')
    expect(await onCard()).toBeUndefined()
  })
})

it('a campaign says its limits', async () => {
  await world.setClock('2026-12-10T10:00:00+08:00')
  expect(await list()).toEqual([
    {
      id: 'winter-2026',
      name: '冬日礼遇',
      state: 'running',
      from: '2026-12-10T10:00:00.000+08:00',
      until: '2026-12-13T22:00:00.000+08:00',
      effect: { kind: 'bonus_per', fen: 50_000, points: 200 },
      words: ['每人最多 2,000 分', '消费 7 天后生效'],
      mine: true,
    },
  ])
})

it('a paused campaign is not spoken of within a minute, until it goes on', async () => {
  const shop = new Shop(world)
  await shop.hire(operator('O1'))
  await shop.data('O1', 'campaign.pause', { ruleId: 'winter-2026', reason: '门店盘点' })
  await world.advance('PT61S')
  expect(await list()).toEqual([])
  expect(await onCard()).toBeUndefined()
  await shop.data('O1', 'campaign.resume', { ruleId: 'winter-2026', reason: '盘点结束' })
  await world.advance('PT61S')
  expect(await onCard()).toMatchObject({ id: 'winter-2026', state: 'running' })
})
