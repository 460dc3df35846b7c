/** The tab of tasks and the calendar of check-ins as they are compiled, with the functions behind them. */
const { weapp: budget } = require('../../config/budgets.json')
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const TASKS = 'pages/tasks/index'
const CHECK_IN = 'packages/daily/check-in/index'
const PRODUCTS = 'packages/daily/products/index'
const ENTRY = 'packages/points/entry/index'
const FEEDBACK = 'packages/messages/feedback/index'

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
  phone.went.length = 0
  phone.toasts.length = 0
  phone.subscriptions.length = 0
  phone.subscription = 'accept'
  phone.onCall = undefined
})
afterEach(() => page.close())

let members = 0
/** Somebody new who holds the phone. */
const newMember = async () => {
  phone.user = `daily-${++members}`
  await world.call(phone.user, 'member.join', { consentVersion: '1' })
}
const settled = () => page.until('its calls to be over', () => phone.pending === 0)
const opened = async (route, mark, query) => {
  page = await mini.open(route, query)
  await page.seen(mark)
  await settled()
}

describe.each([
  ['the tasks', TASKS, '#tasks'],
  ['the check-in', CHECK_IN, '#month'],
  ['the products', PRODUCTS, '#products'],
])('%s', (_, route, mark) => {
  test('open within the budgets of calls, setData and nodes', async () => {
    phone.user = 'jia'
    await opened(route, mark)
    expect(phone.calls).toHaveLength(1)
    const { calls, bytes } = await page.crossed()
    expect(calls).toBeLessThanOrEqual(budget.setDataCalls)
    expect(bytes).toBeLessThanOrEqual(budget.setDataKb * 1024)
    const { count, depth } = page.nodes()
    expect(count).toBeLessThanOrEqual(budget.nodes)
    expect(depth).toBeLessThanOrEqual(budget.depth)
  })
})

describe('the tab of tasks', () => {
  test('checks in with one tap, once however often it is tapped, and says what tomorrow brings', async () => {
    await newMember()
    await opened(TASKS, '#check-in-do')
    await Promise.all([page.tap('#check-in-do'), page.tap('#check-in-do')])
    expect(await page.seen('#check-in-done')).toContain('明天签到得 2 分')
    await settled()
    expect(phone.callsTo('checkin.do')).toHaveLength(1)
    expect(page.text('#check-in-run')).toBe('连续签到 1 天')
    expect(page.text('#burst')).toContain('+1 分')
    expect(page.all('.streak__day--done')).toHaveLength(1)
  })

  test('says who brought the member, when he came by the card of a friend', async () => {
    await newMember()
    phone.storage.set('evergreen:2:me:cameBy', { token: 'a-token-of-a-card', name: '会员*', at: Date.now() })
    await opened(TASKS, '#check-in-do')
    await page.tap('#check-in-do')
    await page.seen('#check-in-done')
    expect(phone.callsTo('checkin.do')[0].input).toEqual({ via: 'a-token-of-a-card' })
  })

  test('is honest when the answer to a check-in is lost, and asking again checks in no second time', async () => {
    await newMember()
    await opened(TASKS, '#check-in-do')
    phone.network = 'down'
    await page.tap('#check-in-do')
    await page.seen('#check-in-unknown')
    phone.network = 'up'
    await page.tap('#check-in-again')
    await page.seen('#check-in-done')
    const [first, ...more] = phone.callsTo('checkin.do').map(({ requestId }) => requestId)
    expect(more.every((requestId) => requestId === first)).toBe(true)
  })

  test('leads where each task is done, to the calendar, and to what else there is', async () => {
    phone.user = 'jia'
    await opened(TASKS, '#tasks')
    for (const id of ['to-calendar', 'task-browse-daily-go', 'task-share-daily-go', 'task-profile-go', 'to-race', 'to-invite', 'to-share'])
      await page.tap(`#${id}`)
    expect(phone.went.map((url) => url.split('/').at(-2))).toEqual([
      ...['check-in', 'products', 'share', 'profile', 'race', 'invite', 'share'],
    ])
  })

  test('is drawn from what was answered today before any call, and says so without a network', async () => {
    phone.user = 'jia'
    await opened(TASKS, '#tasks')
    await page.close()
    phone.network = 'down'
    page = await mini.open(TASKS)
    expect(page.has('#tasks')).toBe(true)
    expect(await page.seen('#stale')).toContain('没有网络')
  })

  test('asks for the reminder in the tap itself, and says when WeChat’s own switch is off', async () => {
    phone.user = 'jia'
    await opened(TASKS, '#task-subscribe-weekly-go')
    phone.subscription = 'off'
    await page.tap('#task-subscribe-weekly-go')
    await page.until('the word', () => phone.toasts.length === 1)
    phone.subscription = 'reject'
    await page.tap('#task-subscribe-weekly-go')
    await page.until('the word', () => phone.toasts.length === 2)
    expect(phone.toasts).toEqual(['微信里的消息提醒关着，请先在设置里打开', '没有打开提醒，想好了再来'])
    expect(phone.subscriptions[0].length).toBeGreaterThan(0)
  })

  test('invites who is not a member', async () => {
    phone.user = 'nobody-of-these'
    page = await mini.open(TASKS)
    expect(await page.seen('.state')).toContain('加入会员')
  })
})

describe('the calendar', () => {
  test('shows the month with today, leafs back, and not into the future', async () => {
    await newMember()
    await world.call(phone.user, 'checkin.do')
    await opened(CHECK_IN, '#month')
    expect(page.all('.month__day--done')).toHaveLength(1)
    expect(page.has('#month-after')).toBe(false)
    const name = page.text('#month-name')
    await page.tap('#month-before')
    await page.until('the month before', () => page.text('#month-name') !== name && phone.pending === 0)
    expect(page.all('.month__day--done')).toHaveLength(0)
    await page.tap('#month-after')
    expect(page.text('#month-name')).toBe(name)
  })

  test('makes up a missed day with a card: the streak reaches over it', async () => {
    await newMember()
    await world.call(phone.user, 'checkin.do')
    await world.advance('P2D')
    await world.call(phone.user, 'checkin.do')
    await opened(CHECK_IN, '#make-up-open')
    expect(page.text('#check-in-run')).toBe('连续签到 1 天')
    await page.tap('#make-up-open')
    await page.tap('#make-up-sheet-confirm')
    await page.until('the streak', () => page.text('#check-in-run') === '连续签到 3 天')
    expect(phone.toasts).toEqual(['已补签，现在连续 3 天'])
    expect(page.has('#make-up-sheet')).toBe(false)
    expect(page.text('#make-up')).toContain('最近没有漏签')
  })
})

describe('a purchase', () => {
  test('is reviewed from its entry, in a form that asks for nothing else', async () => {
    phone.user = 'jia'
    await opened(ENTRY, '#entry-review', { id: 'purchase%3ADEMO-0001' })
    await page.tap('#entry-review')
    expect(phone.went).toEqual(['to /packages/messages/feedback/index?entryId=purchase%3ADEMO-0001&kind=review'])
    await page.close()
    await opened(FEEDBACK, '#feedback-form', { entryId: 'purchase%3ADEMO-0001', kind: 'review' })
    expect([page.has('#feedback-kind'), page.has('#feedback-about-none')]).toEqual([false, false])
    await page.fire('#feedback-text', 'input', { value: '茶很香，还会再来' })
    await page.tap('#feedback-send')
    await page.seen('#feedback-sent')
    expect(phone.callsTo('feedback.send')[0].input).toMatchObject({ kind: 'review', entryId: 'purchase:DEMO-0001' })
  })
})
