import { dyingMember, expiringOf, titlesOf, worldOfDying } from '../support/expiring'
import { clerk, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type Json, type World } from '../support/world'

/** A member whose points die with the year, from the first reminder to what is asked back: the steps hang together. */
let world: World
let shop: Shop
let member: string
const USER = 'o-dying'

beforeAll(async () => {
  world = await worldOfDying()
  shop = new Shop(world)
  await shop.hire(clerk('C1'))
  member = await dyingMember(world, USER, 2_000)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const take = (offerId: string, more: Record<string, unknown> = {}, requestId?: string) =>
  world.call(USER, 'rescue.take', { offerId, ...more }, 'member', requestId)
const taken = (offerId: string, more: Record<string, unknown> = {}): Promise<Json> => world.data(USER, 'rescue.take', { offerId, ...more })
const offer = async (offerId: string): Promise<Json> =>
  (await expiringOf(world, USER)).offers.find((one: { offerId: string }) => one.offerId === offerId)
/** Stage and last day of every reminder of the inbox, the first first. */
const stages = async (): Promise<string[]> =>
  (await stored(world, 'messages', { memberId: member }))
    .flatMap(({ _id }) => (_id.startsWith('expiring:') ? [_id.split(':').slice(2).join(' ')] : []))
    .sort()
const reminders = async () => (await titlesOf(world, USER)).filter((title) => title.includes('到期'))

it('shows before the window what lives, and offers nothing for it yet', async () => {
  const { balance, lots, soon, taken: gifts, reinstatable, offers } = await expiringOf(world, USER)
  expect({ balance, lots, soon, gifts, reinstatable }).toEqual({
    balance: 2_000,
    lots: [{ expiresOn: '2026-12-31', points: 2_000 }],
    soon: { days: 30, points: 0 },
    gifts: [],
    reinstatable: [],
  })
  expect(offers.map(({ offerId, hint }: Json) => [offerId, hint])).toEqual([
    ['cream', '需 300 分，您快到期的积分有 0 分'],
    ['tea', '需 900 分，您快到期的积分有 0 分'],
    ['trees', '需 100 分，您快到期的积分有 0 分'],
    ['longer', '现在没有快到期的积分'],
  ])
  expect(await take('cream')).toMatchObject({ error: { code: 'not_enough_points' } })
})

it('reminds thirty days ahead, with amount, day and a gift that can be had, once', async () => {
  await world.setClock('2026-11-30T23:00:00+08:00')
  expect(await reminders()).toEqual([])
  await world.setClock('2026-12-01T12:00:00+08:00')
  const [message] = (await world.data(USER, 'inbox.list')).items
  expect(message).toMatchObject({
    title: '2,000 积分将于 12 月 31 日到期',
    body: '您有 2,000 分将于 12 月 31 日到期，到期当日仍可使用。可兑换“龙井”，专享价 900 分。',
    link: 'expiring',
  })
  await world.setClock('2026-12-10T12:00:00+08:00')
  expect(await reminders()).toHaveLength(1)
})

it('sells a gift for dying points alone, counts it, and hands it over at the counter once', async () => {
  const { points, balance, gift, entryId } = await taken('cream')
  expect([points, balance, gift]).toEqual([
    -300,
    1_700,
    { code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/), name: '护手霜', until: '2027-01-09', state: 'waiting' },
  ])
  expect((await world.data(USER, 'points.explain', { entryId })).steps).toEqual([
    '到期积分专享价 300 分（平时 500 分）',
    '使用有效期至 2026-12-31 的 300 分',
    '请于 2027 年 1 月 9 日前（含当日）到任一门店出示领取码领取',
  ])
  expect(await offer('cream')).toMatchObject({ left: 1, hint: '每人每月限兑 1 份，下月再来' })
  expect(await take('cream')).toMatchObject({ error: { code: 'limit_reached' } })
  expect(await shop.data('C1', 'voucher.find', { code: gift.code })).toMatchObject({ source: 'rescue', from: '到期积分专享兑换' })
  expect(await shop.data('C1', 'voucher.consume', { code: gift.code })).toMatchObject({ state: 'used' })
  expect((await expiringOf(world, USER)).taken).toEqual([{ ...gift, state: 'handed' }])
  expect((await world.data(USER, 'lottery.get')).won).toEqual([])
})

it('gives away whole units with a certificate, and answers the same request the same', async () => {
  const sent = await take('trees', { units: 3 }, 'donation-of-three')
  expect(sent).toMatchObject({
    data: {
      points: -300,
      balance: 1_400,
      certificate: {
        number: expect.stringMatching(/^C-\w{6}-\w{6}$/),
        to: '植绿项目',
        units: 3,
        unit: '一棵梭梭树',
        on: '2026-12-10',
      },
    },
  })
  expect(await take('trees', { units: 3 }, 'donation-of-three')).toEqual(sent)
  expect(await take('trees', { units: 2 }, 'donation-of-three')).toMatchObject({ error: { code: 'conflict' } })
  expect(await take('trees', { units: 15 })).toMatchObject({ error: { code: 'not_enough_points' } })
  expect(await offer('trees')).toMatchObject({ most: 14 })
  expect(await take('unknown')).toMatchObject({ error: { code: 'not_found' } })
})

it('reminds fifteen days ahead of what is left', async () => {
  await world.setClock('2026-12-16T12:00:00+08:00')
  expect((await reminders())[0]).toBe('1,400 积分将于 12 月 31 日到期')
  expect(await reminders()).toHaveLength(2)
})

it('moves all dying lots for who has checked in long enough, once a month', async () => {
  expect(await take('longer')).toMatchObject({ error: { code: 'not_yet', message: '今日还没有签到，签到后再来' } })
  for (const day of ['16', '17', '18']) {
    await world.setClock(`2026-12-${day}T13:00:00+08:00`)
    await world.data(USER, 'checkin.do')
    if (day !== '18') expect(await take('longer')).toMatchObject({ error: { code: 'not_yet' } })
  }
  // Check-ins live as long as the tier says: by this programme they die with the year as well.
  const { balance } = await expiringOf(world, USER)
  expect(await taken('longer')).toEqual({
    entryId: expect.any(String),
    points: 0,
    balance,
    extended: { points: balance, until: '2027-01-15' },
  })
  expect((await expiringOf(world, USER)).lots).toEqual([{ expiresOn: '2027-01-15', points: balance }])
  expect(await take('longer')).toMatchObject({ error: { code: 'limit_reached' } })
})

it('reminds of moved lots anew by their new day', async () => {
  await world.setClock('2026-12-31T12:00:00+08:00')
  await world.setClock('2027-01-12T12:00:00+08:00')
  expect((await reminders())[0]).toBe('1,406 积分将于 1 月 15 日到期')
  expect(await stages()).toEqual(['15 2026-12-31', '15 2027-01-15', '3 2027-01-15', '30 2026-12-31', '30 2027-01-15'])
})

it('tells of points that died, and gives half of them back once for a few days', async () => {
  await world.setClock('2027-01-16T12:00:00+08:00')
  const [told] = (await world.data(USER, 'inbox.list')).items
  expect(told).toMatchObject({
    title: '1,406 积分已到期',
    body: '您有 1,406 分的有效期至 1 月 15 日，已到期失效。1 月 23 日前（含当日）可申请找回其中 703 分。',
    link: 'expiring',
  })
  const { reinstatable } = await expiringOf(world, USER)
  const entryId = `expiry:${member}:2027-01-15`
  expect(reinstatable).toEqual([{ entryId, diedOn: '2027-01-15', died: 1_406, points: 703, until: '2027-01-23', livesUntil: '2027-02-05' }])
  const back = await world.data(USER, 'points.reinstate', { entryId })
  expect(back).toEqual({ entryId: `reinstatement:${entryId}`, points: 703, balance: 703, expiresOn: '2027-02-05' })
  expect(await world.data(USER, 'points.reinstate', { entryId })).toEqual(back)
  expect((await world.data(USER, 'points.explain', { entryId: back.entryId })).steps).toEqual([
    '2027-01-15 到期的 1,406 分可找回 50%,得 703 分',
    '703 分有效期至 2027-02-05',
  ])
  expect(await expiringOf(world, USER)).toMatchObject({ balance: 703, reinstatable: [] })
})

it('gives nothing of anybody else, nothing twice a year and nothing late', async () => {
  const other = await dyingMember(world, 'o-other', 0)
  expect(await world.call('o-other', 'points.reinstate', { entryId: `expiry:${member}:2027-01-15` })).toMatchObject({
    error: { code: 'not_found' },
  })
  expect(await world.call('o-other', 'points.reinstate', { entryId: `purchase:for-${USER}` })).toMatchObject({
    error: { code: 'not_found' },
  })
  await world.setClock('2027-02-06T12:00:00+08:00')
  const second = `expiry:${member}:2027-02-05`
  expect((await expiringOf(world, USER)).reinstatable).toEqual([])
  expect(await world.call(USER, 'points.reinstate', { entryId: second })).toMatchObject({ error: { code: 'limit_reached' } })
  await world.setClock('2027-02-20T12:00:00+08:00')
  expect(await world.call(USER, 'points.reinstate', { entryId: second })).toMatchObject({ error: { code: 'over' } })
  expect(other).not.toBe(member)
})
