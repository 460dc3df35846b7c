const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const LOTTERY = 'packages/daily/lottery/index'
const PROOF = 'packages/daily/lottery-proof/index'
const RACE = 'packages/daily/race/index'

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld('everyday')
  phone = createPhone({ url: world.url, user: 'jia' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
})
afterEach(() => page.close())

const open = async (route, mark, query) => {
  page = await mini.open(route, query)
  await page.until(mark, () => page.has(mark))
}
const drawn = () => page.until('the outcome', () => page.has('#ticket-title') && /抽中/.test(page.text('#ticket-title')))

test('the lottery shows every prize with its odds, its rules and its commitment, and draws once for one tap', async () => {
  await open(LOTTERY, '#lottery-prizes')
  expect(page.text('#lottery-prizes')).toMatch(/龙井茶礼盒.*0\.02%.*未中奖.*54\.48%/)
  expect(page.text('#lottery-rules')).toContain('主办方')
  expect(page.text('#lottery-commitment')).toMatch(/^[0-9a-f]{64}$/)
  await page.tap('#lottery-draw')
  await drawn()
  expect(phone.callsTo('lottery.draw')).toHaveLength(1)
  await page.until('the count', () => page.text('#lottery-left').includes('还可抽 2 次'))
})

test('a draw whose answer was lost is asked for under the same request, and counts once', async () => {
  await open(LOTTERY, '#lottery-draw')
  phone.network = 'deaf'
  await page.tap('#lottery-draw')
  await page.until('the doubt', () => page.has('#lottery-unknown'))
  phone.network = 'up'
  await page.tap('#lottery-again')
  await drawn()
  await page.until('the count', () => page.text('#lottery-left').includes('还可抽 1 次'))
  expect(new Set(phone.callsTo('lottery.draw').map(({ requestId }) => requestId)).size).toBe(1)
})

test('the proof of a lottery that runs says that it comes later', async () => {
  await open(PROOF, '.state')
  expect(page.text('.state')).toContain('抽奖结束后才能复算')
})

test('the race shows a member only while he wants it', async () => {
  await open(RACE, '#race-mine')
  expect(page.text('#race-mine')).toContain('别人看不到您')
  await page.tap('#race-join')
  await page.until('a place', () => page.text('#race-mine').includes('第 1 名'))
  await page.tap('#race-join')
  await page.until('no place', () => page.text('#race-mine').includes('别人看不到您'))
})
