const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const CARD = 'pages/card/index'
const HISTORY = 'packages/points/history/index'

/** What concerns the app as a whole, on whatever page: its version, the privacy guide, faults of its own. */
let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'jia' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(async () => {
  phone.storage.clear()
  phone.went.length = 0
  phone.updated = 0
  phone.guideOpened = 0
  await mini.toFront()
})
afterEach(async () => {
  phone.onCall = phone.onAnswer = undefined
  await page.close()
})

const openCard = async () => {
  page = await mini.open(CARD)
  await page.seen('#member-code-digits')
}

const asksForRefresh = async () => expect(await page.seen('#update')).toContain('小程序已更新，请刷新后继续')

describe('a version that the functions have left behind', () => {
  test('is asked to refresh when it is refused, with the card still there', async () => {
    await openCard()
    phone.onCall = (call) => {
      call.client = 0
    }
    await page.show()
    await asksForRefresh()
    expect(page.has('#member-code-digits')).toBe(true)
    await page.tap('#update-confirm')
    expect(phone.went).toEqual(['launch /pages/card/index'])
    expect(page.has('#update')).toBe(false)
  })

  test('is asked to refresh when an answer lacks what it needs, and draws nothing of that answer', async () => {
    phone.onAnswer = (call, body) => {
      if (call.action === 'points.list') for (const item of body.data.items) delete item.title
    }
    page = await mini.open(HISTORY)
    await asksForRefresh()
    expect(page.has('.rows__entry')).toBe(false)
    expect(page.text()).toContain('记录暂时没有取到')
    await page.tap('#update-cancel')
  })

  test('is not asked again after "later", until the app comes to the front again', async () => {
    await openCard()
    phone.onCall = (call) => {
      call.client = 0
    }
    await page.show()
    await asksForRefresh()
    await page.tap('#update-cancel')
    phone.calls.length = 0
    await page.show()
    await page.until('a refused call', () => phone.calls.length > 0)
    expect(page.has('#update')).toBe(false)
    await mini.toFront()
    await page.show()
    await asksForRefresh()
    await page.tap('#update-cancel')
  })
})

test('another language holds at once on every page that is open, and the tab bar follows as soon as it can', async () => {
  await openCard()
  const card = page
  await card.hide()
  const settings = await mini.open('packages/me/settings/index')
  // WeChat changes the words of a tab bar only where there is one.
  phone.tabBar = false
  await settings.tap('#language-en')
  await settings.until('English', () => !settings.text().includes('语言'))
  expect(card.text()).toContain('Points history')
  expect(card.text()).not.toContain('积分明细')
  expect(phone.tabs).toEqual([])
  phone.tabBar = true
  await card.show()
  await card.until('the words of the tab bar', () => phone.tabs.length === 4)
  expect(phone.tabs).toEqual(['Card', 'Tasks', 'Mall', 'Me'])
  await settings.tap('#language-zh-CN')
  await card.until('Chinese', () => card.text().includes('积分明细'))
  expect(phone.tabs).toEqual(['会员卡', '任务', '商城', '我的'])
  await settings.close()
})

describe('the privacy guide', () => {
  const asked = async () => {
    const answers = []
    phone.needPrivacy((answer) => answers.push(answer), { referrer: 'setClipboardData' })
    await page.seen('#privacy')
    return answers
  }

  test('is shown when something needs consent, and consent is given by the button that WeChat knows', async () => {
    await openCard()
    const answers = await asked()
    expect(page.attrs('#privacy-agree').openType).toBe('agreePrivacyAuthorization')
    await page.tap('#privacy-guide')
    expect(phone.guideOpened).toBe(1)
    await page.fire('#privacy-agree', 'agreeprivacyauthorization')
    expect(answers).toEqual([{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: 'privacy-agree' }])
    expect(page.has('#privacy')).toBe(false)
  })

  test.each(['#privacy-decline', '#privacy-veil'])('is declined by a tap on %s', async (way) => {
    await openCard()
    const answers = await asked()
    await page.tap(way)
    expect(answers.at(-1)).toEqual({ event: 'disagree' })
    expect(page.has('#privacy')).toBe(false)
  })
})

test('a page that cannot be drawn says so, and a refresh starts without what the phone kept', async () => {
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await openCard()
  const [name] = [...phone.storage.keys()].filter((key) => key.endsWith(':card'))
  phone.storage.set(name, { ...phone.storage.get(name), expiring: 'lost' })
  await page.close()
  page = await mini.open(CARD)
  expect(await page.seen('#fault')).toContain('页面没能显示')
  await page.tap('#fault .button')
  expect(phone.kept('card')).toBeUndefined()
  expect(phone.went).toEqual(['launch /pages/card/index'])
  silenced.mockRestore()
})

test('a newer version that WeChat has fetched is offered, and applied at a tap', async () => {
  await openCard()
  phone.updateReady()
  expect(await page.seen('#update')).toContain('新版本已经准备好')
  expect(phone.updated).toBe(0)
  await page.tap('#update-confirm')
  expect(phone.updated).toBe(1)
})
