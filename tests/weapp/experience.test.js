/**
 * WeChat's experience score (体验评分) as far as it can be counted in a simulator: calls before the first screen, what crosses the
 * bridge from script to page, how much is mounted. The budgets stand in config/budgets.json.
 */
const { weapp: budget } = require('../../config/budgets.json')
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { PAGES } = require('./support/pages')
const { startWorld } = require('./support/world')

let world
let phone
let mini
beforeAll(async () => {
  world = await startWorld('everyday')
  phone = createPhone({ url: world.url, user: 'jia' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

let page
afterEach(() => page?.close())

const opened = async (user, route, query) => {
  phone.user = user
  phone.storage.clear()
  phone.calls.length = 0
  page = await mini.open(route, query)
}

const expectWithin = ({ calls, bytes }) => {
  expect(calls).toBeLessThanOrEqual(budget.setDataCalls)
  expect(bytes).toBeLessThanOrEqual(budget.setDataKb * 1024)
}

describe.each(PAGES)('$name', ({ user, route, query = {}, mark }) => {
  test('opens with no more calls, setData, nodes and depth than its budget', async () => {
    await opened(user, route, query)
    await page.seen(mark)
    await page.until('its calls to be over', () => phone.pending === 0)
    expect(phone.calls.length).toBeLessThanOrEqual(route === 'pages/card/index' ? 1 : budget.firstScreenCalls.others)
    expectWithin(await page.crossed())
    const { count, depth } = page.nodes()
    expect(count).toBeLessThanOrEqual(budget.nodes)
    expect(depth).toBeLessThanOrEqual(budget.depth)
  })
})

test('the card of a phone that has shown it before is drawn with no call at all', async () => {
  await opened('jia', 'pages/card/index')
  await page.seen('#member-code-digits')
  await page.close()
  phone.network = 'down'
  phone.calls.length = 0
  let callsAtCode
  phone.onCall = () => {
    callsAtCode ??= page?.has('#member-code-digits') ? 0 : -1
  }
  page = await mini.open('pages/card/index')
  expect(page.has('#member-code-digits')).toBe(true)
  expect(callsAtCode ?? 0).toBe(budget.firstScreenCalls.card)
  phone.onCall = undefined
  phone.network = 'up'
})

test('a history of 5,000 entries mounts and sends no more than a short one', async () => {
  const ENTRIES = 5_000
  await world.call('long', 'member.join', { consentVersion: '1', phoneCode: 'phone:13900005000' })
  await world.buyMany('LONG', ENTRIES, { phone: '13900005000' })
  await opened('long', 'packages/points/history/index')
  await page.seen('.rows__entry')
  const within = async (act) => {
    expectWithin(await page.crossed(act))
    expect(page.nodes().count).toBeLessThanOrEqual(budget.nodes)
  }
  for (let shown = 30; shown < ENTRIES; shown += 30) {
    const asked = phone.callsTo('points.list').length
    await within(async () => {
      page.page.onReachBottom()
      await page.until('the next page', () => phone.callsTo('points.list').length > asked && phone.pending === 0)
    })
  }
  const [ROW, SCREEN] = [72, 844]
  for (const from of [0, 2_500 * ROW, ENTRIES * ROW - 5 * SCREEN]) {
    // A jump draws a whole window; after it the member scrolls on, a screen at a time.
    await page.scroll(from)
    for (let screen = 1; screen <= 5; screen++) await within(() => page.scroll(from + screen * SCREEN))
  }
  expect(phone.callsTo('points.list').length).toBeGreaterThanOrEqual(Math.floor(ENTRIES / 30))
}, 120_000)
