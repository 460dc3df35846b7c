import { PAYING, PayingTill } from '../support/points-at-till'
import { clerk, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { World } from '../support/world'

let till: PayingTill
let world: World
beforeAll(async () => {
  till = await PayingTill.open()
  ;({ world } = till)
  await till.member('o-back', 60_000)
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const balance = () => till.balance('o-back')

it('gives back the same share of points and money, cumulatively rounded, and everything with the last refund', async () => {
  const start = await balance()
  expect(await till.paid('o-back', 'R-1', 10_000, 39_800)).toMatchObject({ points: 298 })
  const first = World.ok(await till.refund('R-1', 'a', 9_999))
  // 100 of 398 yuan came from points: of 99.99 yuan 25.12 do.
  expect(first).toMatchObject({ pointsReturned: 2_512, pointsLapsed: 0, moneyFen: 7_487, points: -75 })
  expect(first.receipt.slice(0, 4)).toEqual(['退款 99.99 元', '应退现金 74.87 元', '积分抵扣退回 2,512 分', '扣回积分 -75'])
  const rest = World.ok(await till.refund('R-1', 'b', 29_801))
  expect(rest).toMatchObject({ pointsReturned: 7_488, moneyFen: 22_313, points: -223, balance: start })
  expect(first.moneyFen + rest.moneyFen).toBe(29_800)
  expect(await balance()).toBe(start)
})

it('answers the same refund the same, and gives back once in twenty at once', async () => {
  await till.paid('o-back', 'R-2', 10_000, 40_000)
  const before = await balance()
  const body = { refundId: 'x', amountFen: 40_000, refundedAt: await world.iso() }
  const results = await Promise.all([...Array(20)].map(() => world.till('/till/v1/purchases/R-2/refunds', body)))
  expect(results.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
  expect(new Set(results.flatMap(({ status, text }) => (status === 200 ? [text] : []))).size).toBe(1)
  expect(await balance()).toBe(before + 10_000 - 300)
  expect(await stored(world, 'entries', { _id: 'restore:payment:PAY-R-2:x' })).toMatchObject([{ kind: 'restoration', points: 10_000 }])
})

it('takes back what lines earned, whose money part alone has earned it', async () => {
  const tea = { sku: 'TEA', quantity: 1, amountFen: 20_000 }
  const card = { sku: 'CARD', category: 'gift-card', quantity: 1, amountFen: 20_000 }
  expect(await till.paid('o-back', 'R-3', 10_000, 40_000, { lines: [tea, card] })).toMatchObject({ points: 150 })
  expect(World.ok(await till.refund('R-3', 'card', 20_000, { lines: [card] }))).toMatchObject({
    points: 0,
    pointsReturned: 5_000,
    moneyFen: 15_000,
  })
  expect(World.ok(await till.refund('R-3', 'tea', 20_000, { lines: [tea] }))).toMatchObject({
    points: -150,
    pointsReturned: 5_000,
    moneyFen: 15_000,
  })
})

it('covers what is taken back with what comes back, so that nobody owes what he is just given', async () => {
  const ref = await till.member('o-spent', 1_000)
  World.ok(await till.hold('o-spent', 'R-4', 1_000, 100_000), 201)
  expect(World.ok(await till.buy('R-4', 100_000), 201)).toMatchObject({ points: 990, balance: 990 })
  World.ok(await till.hold('o-spent', 'R-5', 900, 100_000), 201)
  expect(World.ok(await till.refund('R-4', 'all', 100_000))).toMatchObject({ points: -990, pointsReturned: 1_000, debt: 0, balance: 100 })
  World.ok(await till.cancel('PAY-R-5'))
  expect(await stored(world, 'accounts', { _id: ref })).toMatchObject([{ balance: 1_000, debt: 0 }])
})

it('refunds no more than the whole, in words of the whole amount', async () => {
  await till.paid('o-back', 'R-6', 10_000, 40_000)
  World.ok(await till.refund('R-6', 'a', 30_000))
  expect((await till.refund('R-6', 'b', 10_001)).body.error).toMatchObject({ code: 'refund_exceeds', message: '该订单最多还可退 100 元' })
})

it('is done by staff as well, who see what points paid and what goes back in money', async () => {
  const shop = new Shop(world)
  await shop.hire(clerk('C1'))
  await till.paid('o-back', 'R-7', 10_000, 40_000)
  expect(await shop.data('C1', 'sale.find', { orderId: 'R-7' })).toMatchObject({
    refundableFen: 40_000,
    pointsPaid: { points: 10_000, valueFen: 10_000 },
  })
  expect(await shop.data('C1', 'sale.refund', { orderId: 'R-7', amountFen: 20_000 })).toMatchObject({
    pointsReturned: 5_000,
    moneyFen: 15_000,
  })
})

it('gives nothing back to who has left, while the money goes back all the same', async () => {
  await till.member('o-left', 1_000)
  await till.paid('o-left', 'R-8', 1_000, 40_000)
  const { balance: left } = await world.data('o-left', 'card.get')
  await world.data('o-left', 'member.leave', { confirm: 'leave', balance: left })
  const refunded = World.ok(await till.refund('R-8', 'all', 40_000))
  expect(refunded).toMatchObject({ pointsReturned: 0, pointsLapsed: 1_000, moneyFen: 39_000, balance: 0, debt: 0 })
})

it('counts what was paid in money as revenue, and points that came back as not redeemed', async () => {
  const own = await PayingTill.open()
  await own.member('o-total', 1_000)
  await own.paid('o-total', 'T-1', 1_000, 40_000)
  World.ok(await own.refund('T-1', 'half', 20_000))
  await own.world.advance('PT2H')
  const [day] = await stored(own.world, 'daily_totals', { _id: '2026-11-24' })
  expect(day).toMatchObject({ revenueFen: 100_000 + 39_000 - 19_500, redeemed: 500 })
  await own.world.close()
})

it('brings points that died meanwhile back dead, and says so in the refund', async () => {
  const dying = await PayingTill.open({ ...PAYING, expiry: { policy: 'year_end', years: 1 } }, '2026-12-31T23:40:00+08:00')
  await dying.member('o-dead', 1_000)
  await dying.paid('o-dead', 'D-1', 1_000, 40_000)
  await dying.world.setClock('2027-01-01T09:00:00+08:00')
  const refunded = World.ok(await dying.refund('D-1', 'all', 40_000))
  expect(refunded).toMatchObject({ pointsReturned: 0, pointsLapsed: 1_000, moneyFen: 39_000 })
  expect(refunded.receipt).toContain('积分抵扣退回 0 分,另有 1,000 分已到期')
  expect((await dying.world.audit()).faults).toEqual([])
  await dying.world.close()
})
