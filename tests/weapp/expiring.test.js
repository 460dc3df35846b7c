/**
 * What is about to die, on a phone: the page in its budgets, a gift whose answer was lost, the offer of reminders after it, and the
 * switches. Points that die within days take years to come about: what the functions say of them stands in, tests/browser has the real.
 */
const { weapp: budget } = require('../../config/budgets.json')
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { standIn } = require('./support/stand-in')
const { startWorld } = require('./support/world')

const EXPIRING = 'packages/points/expiring/index'
const REMINDERS = 'packages/me/reminders/index'
const TASKS = 'pages/tasks/index'

const dayIn = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

const GIFT = {
  kind: 'gift',
  offerId: 'cream',
  name: '护手霜',
  words: '到店领取。',
  points: 300,
  usualPoints: 500,
  left: 2,
  claimDays: 30,
  art: 'cream',
}
const LOTS = Array.from({ length: 200 }, (_, i) => ({ expiresOn: dayIn(3 + i * 9), points: 400 }))
const DYING = { balance: 80_000, lots: LOTS, soon: { days: 30, points: 1_600 }, offers: [GIFT], taken: [], reinstatable: [] }
const TAKEN = {
  entryId: 'rescue:1',
  points: -300,
  balance: 79_700,
  gift: { code: 'ABCD-EFGH-JKMN-PQRS', name: '护手霜', until: dayIn(30), state: 'waiting' },
}
const ASK = { check_in: ['expiring'], redeemed: ['expiring', 'result'] }
const REMINDING = {
  kinds: [
    { kind: 'credited', on: true },
    { kind: 'expiring', on: true },
  ],
  sms: { available: true, phone: false, on: false },
  quiet: { from: '21:30', until: '09:00' },
  grants: [{ template: 'expiring', left: 1 }],
  ask: ASK,
}

let world
let phone
let mini
let page
/** What the functions answer to an action, in place of their own. */
let answers

beforeAll(async () => {
  world = await startWorld('everyday')
  phone = createPhone({ url: world.url, user: 'jia' })
  standIn(phone, () => answers)
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  answers = { 'expiring.get': DYING, 'reminders.get': REMINDING, 'rescue.take': TAKEN }
  phone.user = 'jia'
  phone.network = 'up'
  phone.subscription = 'accept'
  phone.storage.clear()
  for (const list of [phone.calls, phone.went, phone.toasts, phone.subscriptions, phone.settingsOpened]) list.length = 0
})
afterEach(() => page.close())

const settled = () => page.until('its calls to be over', () => phone.pending === 0)
const opened = async (route, mark, query) => {
  page = await mini.open(route, query)
  await page.seen(mark)
  await settled()
}
const ids = (action) => new Set(phone.callsTo(action).map(({ requestId }) => requestId))

test('two hundred lots cost no more calls, setData and nodes than a page may, and a month of them opens at a tap', async () => {
  await opened(EXPIRING, '#expiring')
  expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
  const { calls, bytes } = await page.crossed()
  expect(calls).toBeLessThanOrEqual(budget.setDataCalls)
  expect(bytes).toBeLessThanOrEqual(budget.setDataKb * 1024)
  await page.tap(page.all('.moment__body')[0])
  expect(page.all('.moment__lots')).toHaveLength(1)
  const { count, depth } = page.nodes()
  expect(count).toBeLessThanOrEqual(budget.nodes)
  expect(depth).toBeLessThanOrEqual(budget.depth)
})

test('without a network the page says that it shows what it knew', async () => {
  await opened(EXPIRING, '#expiring')
  await page.close()
  phone.network = 'down'
  page = await mini.open(EXPIRING)
  expect(page.text('#expiring-points')).toBe('1,600')
  expect(await page.seen('#stale')).toContain('没有网络')
})

test('who comes by a reminder is noted once, quietly, and not at all when that fails', async () => {
  answers['reminder.open'] = { refused: { code: 'busy', message: '忙', retry: 'later' } }
  await opened(EXPIRING, '#expiring', { from: 'expiring%3A1' })
  expect(phone.callsTo('reminder.open').map(({ input }) => input)).toEqual([{ messageId: 'expiring:1' }])
  expect(phone.kept('pending')).toBeUndefined()
  expect(phone.toasts).toEqual([])
})

test('a gift whose answer was lost is asked for under the same request, shows its code, and only then reminders are offered', async () => {
  await opened(EXPIRING, '#expiring')
  await page.tap('#gift-cream-take')
  await settled()
  expect(page.text('#rescue')).toMatch(/使用积分300 分.*到期的 300 分.*79,700 分/)
  phone.network = 'deaf'
  await page.tap('#rescue-confirm')
  await page.seen('#rescue-unknown')
  phone.network = 'up'
  expect(phone.callsTo('reminders.get')).toHaveLength(0)
  await page.tap('#rescue-confirm')
  expect(await page.seen('#prize-code-text')).toBe(TAKEN.gift.code)
  expect(ids('rescue.take').size).toBe(1)
  await page.tap('#rescued-ok')
  expect(await page.seen('#offer-redeemed')).toContain('积分快到期、奖励和审核有结果时')
  await page.tap('#offer-redeemed-go')
  await page.until('the offer to be gone', () => !page.has('#offer-redeemed'))
  expect(phone.subscriptions).toEqual([['expiring', 'result']])
})

test('what an earlier visit left undecided is asked again when the page opens, and its code shown', async () => {
  await opened(EXPIRING, '#expiring')
  await page.tap('#gift-cream-take')
  await settled()
  phone.network = 'down'
  await page.tap('#rescue-confirm')
  await page.seen('#rescue-unknown')
  await page.close()
  phone.network = 'up'
  page = await mini.open(EXPIRING)
  expect(await page.seen('#prize-code-text')).toBe(TAKEN.gift.code)
  expect(ids('rescue.take').size).toBe(1)
})

test.each([
  ['a price that rises', { ...GIFT, points: 350 }, '价格刚刚调整为 350 分'],
  ['a gift that is gone', undefined, '刚刚没有了'],
])('%s between the tap and the confirmation is said before anything is taken', async (_, offer, words) => {
  await opened(EXPIRING, '#expiring')
  answers['expiring.get'] = { ...DYING, offers: offer ? [offer] : [] }
  await page.tap('#gift-cream-take')
  await settled()
  expect(page.text('#rescue')).toContain(words)
  expect(phone.callsTo('rescue.take')).toHaveLength(0)
})

test('a refusal stands in the sheet, and what the page shows is asked for anew', async () => {
  await opened(EXPIRING, '#expiring')
  answers['rescue.take'] = { refused: { code: 'sold_out', message: '已兑完', retry: 'never' } }
  await page.tap('#gift-cream-take')
  await settled()
  const asked = phone.callsTo('expiring.get').length
  await page.tap('#rescue-confirm')
  expect(await page.seen('#rescue-refused')).toContain('已兑完')
  await settled()
  expect(phone.callsTo('expiring.get')).toHaveLength(asked + 1)
})

describe('the offer of reminders', () => {
  let members = 0
  const checkIn = async () => {
    await opened(TASKS, '#check-in-do')
    await page.tap('#check-in-do')
    await page.seen('#check-in-done')
    await settled()
  }
  const newMember = async () => {
    phone.user = `offered-${++members}`
    await world.call(phone.user, 'member.join', { consentVersion: '1' })
  }

  test('comes after a check-in and not before, once a day, and goes when it is put away', async () => {
    await newMember()
    await checkIn()
    expect(phone.calls.findIndex(({ action }) => action === 'reminders.get')).toBeGreaterThan(
      phone.calls.findIndex(({ action }) => action === 'checkin.do'),
    )
    await page.seen('#offer-check_in')
    await page.tap('#offer-check_in-close')
    expect(page.has('#offer-check_in')).toBe(false)
    expect(phone.subscriptions).toEqual([])
    await page.close()
    // Another member on the same phone and day: what counts is that this phone has been asked.
    await newMember()
    await checkIn()
    expect(page.has('#offer-check_in')).toBe(false)
    expect(phone.callsTo('reminders.get')).toHaveLength(1)
  })

  test('stays away where the functions have nothing to ask for', async () => {
    answers['reminders.get'] = { ...REMINDING, ask: {} }
    await newMember()
    await checkIn()
    expect(page.has('#offer-check_in')).toBe(false)
    expect(phone.kept('offered')).toBeUndefined()
  })

  test('leads to WeChat’s own switch where that is off', async () => {
    await newMember()
    await checkIn()
    phone.subscription = 'off'
    await page.tap('#offer-check_in-go')
    await page.until('the word', () => page.text('#offer-check_in').includes('消息提醒关着'))
    await page.tap('#offer-check_in-go')
    expect(phone.settingsOpened).toEqual([true])
  })
})

describe('the reminders', () => {
  test('are each switched by themselves, say when nobody is disturbed, and lead to a phone number and to WeChat', async () => {
    answers['reminders.update'] = { off: ['expiring'], sms: false }
    await opened(REMINDERS, '#reminders')
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
    expect(page.text('#reminder-kinds')).toContain('21:30 到次日 09:00 不打扰')
    await page.tap('#remind-expiring')
    await settled()
    expect(phone.callsTo('reminders.update')[0].input).toEqual({ off: ['expiring'], sms: false })
    expect(page.attrs('#remind-expiring').ariaChecked).toBe('false')
    await page.tap('#remind-phone')
    expect(phone.went).toEqual(['to /packages/me/profile/index'])
    await page.tap('#to-subscriptions')
    expect(phone.settingsOpened).toEqual([true])
  })

  test('count one more message after the tap that allowed it, and are asked for in the tap itself', async () => {
    await opened(REMINDERS, '#reminders')
    expect(page.text('#grant-expiring')).toContain('还能收到 1 条')
    answers['reminders.get'] = { ...REMINDING, grants: [{ template: 'expiring', left: 2 }] }
    await page.tap('#grant-expiring-save')
    expect(phone.subscriptions).toEqual([['expiring']])
    await page.until('the count', () => page.text('#grant-expiring').includes('还能收到 2 条'))
  })

  test('open WeChat’s settings where its main switch is off', async () => {
    phone.subscription = 'off'
    await opened(REMINDERS, '#reminders')
    await page.tap('#grant-expiring-save')
    await page.until('the settings', () => phone.settingsOpened.length === 1)
    expect(phone.toasts).toEqual(['微信里的消息提醒关着，请先在设置里打开'])
  })
})
