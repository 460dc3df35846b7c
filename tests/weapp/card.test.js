const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const CARD = 'pages/card/index'

let world
let phone
let mini

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'jia' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

let page
beforeEach(() => {
  phone.network = 'up'
  phone.calls.length = 0
  phone.went.length = 0
})
afterEach(() => page.close())

/** A phone that has shown the card of this member before. */
const opened = async (user) => {
  phone.user = user
  phone.storage.clear()
  page = await mini.open(CARD)
  await page.seen('#member-code-digits')
  return page
}

const reopened = async () => {
  await page.close()
  phone.calls.length = 0
  page = await mini.open(CARD)
}

const digits = () => page.text('#member-code-digits').replace(/\s/g, '')

describe('the card', () => {
  test('shows member, tier, balance and a code that the till accepts', async () => {
    await opened('jia')
    expect(page.text()).toContain('138****8001')
    expect(page.text()).toContain('普通会员')
    const { balance } = await world.buy('CARD-1', 39800, { member: { code: digits() } })
    expect(balance).toBe(822)
    expect(page.attrs('#member-code-qr').src).toMatch(/^data:image\/svg\+xml,/)
    expect(page.attrs('#member-code-bars').src).toMatch(/^data:image\/svg\+xml,/)
  })

  test('tells those who hear the page what can be tapped, and what a tap does', async () => {
    await opened('jia')
    expect(page.attrs('.pass__refresh')).toMatchObject({ ariaRole: 'button', ariaLabel: expect.stringMatching(/./) })
  })

  test('draws the code from what the phone keeps before any call is made', async () => {
    await opened('jia')
    const member = digits().slice(0, 10)
    const shownAtCalls = []
    phone.onCall = () => shownAtCalls.push(document.querySelector('[class*=code__number]')?.textContent.replace(/\s/g, ''))
    await reopened()
    phone.onCall = undefined
    expect(digits().slice(0, 10)).toBe(member)
    expect(page.has('#card-skeleton')).toBe(false)
    expect(shownAtCalls).toEqual([digits()])
  })

  test('works without a network, says so, and takes the badge away when the network is back', async () => {
    await opened('yi')
    phone.network = 'down'
    await reopened()
    await page.seen('#offline-badge')
    expect(digits()).toHaveLength(20)
    phone.network = 'up'
    for (const listener of phone.networkListeners) listener({ isConnected: true, networkType: 'wifi' })
    await page.until('the badge to go', () => !page.has('#offline-badge'))
  })

  test('says what is wrong, and the way on, when there is neither a kept card nor a network', async () => {
    phone.user = 'yi'
    phone.storage.clear()
    phone.network = 'down'
    page = await mini.open(CARD)
    await page.until('the words', () => page.text().includes('网络没有连上'))
    phone.network = 'up'
    await page.tap('.button')
    await page.seen('#member-code-digits')
  })

  test('announces points that arrive while the member is looking', async () => {
    await opened('yi')
    await world.buy('CARD-2', 12000, { member: { phone: '13800138002' } })
    await page.show()
    expect(await page.seen('#gain-toast')).toContain('+120 分')
  })

  test('says when points are owed', async () => {
    await opened('jia')
    const name = [...phone.storage.keys()].find((key) => key.endsWith(':card'))
    phone.storage.set(name, { ...phone.storage.get(name), balance: 0, debt: 1200, expiring: [] })
    phone.network = 'down'
    await reopened()
    expect(page.text('#member-debt')).toContain('1,200')
  })

  test('is large at a tap, and small again at another', async () => {
    await opened('jia')
    await page.tap('#member-code')
    expect(page.text()).toContain('请将屏幕对准扫码口')
    await page.tap('#member-code')
    expect(page.text()).not.toContain('请将屏幕对准扫码口')
  })

  test('brightens the screen while it is visible, and gives the brightness back when it is hidden or left', async () => {
    await opened('jia')
    await page.until('a bright screen', () => phone.brightness > 0.9 && phone.awake)
    await page.hide()
    await page.until('the old brightness', () => phone.brightness === 0.4 && !phone.awake)
    await page.show()
    await page.until('a bright screen', () => phone.brightness > 0.9)
    await page.hide()
    await page.until('the old brightness', () => phone.brightness === 0.4)
  })

  test('asks nothing while it is hidden', async () => {
    await opened('jia')
    await page.hide()
    phone.calls.length = 0
    await new Promise((resolve) => setTimeout(resolve, 5_600))
    expect(phone.calls).toEqual([])
  })
})

describe('joining', () => {
  const fresh = async (user) => {
    phone.user = user
    phone.storage.clear()
    page = await mini.open(CARD)
    await page.seen('#join')
  }

  test('needs the terms to be agreed to', async () => {
    await fresh('new-1')
    await page.tap('#join-now')
    expect(page.text()).toContain('请先阅读并勾选同意')
    expect(phone.callsTo('member.join')).toEqual([])
  })

  test('is one tap, and the card is there with its code', async () => {
    await fresh('new-2')
    await page.tap('#consent')
    await page.tap('#join-now')
    await page.seen('#member-code-digits')
    expect(phone.callsTo('member.join')).toHaveLength(1)
    expect(phone.kept('pending')).toBeUndefined()
  })

  test('takes the phone from WeChat’s own button', async () => {
    await fresh('new-3')
    await page.tap('#consent')
    expect(page.attrs('#join-phone').openType).toContain('getPhoneNumber')
    await page.fire('#join-phone', 'getphonenumber', { code: 'phone:13900000003', errMsg: 'getPhoneNumber:ok' })
    await page.seen('#member-code-digits')
    expect(page.text()).toContain('139****0003')
  })

  test('leaves the member where he is when he declines to give the phone', async () => {
    await fresh('new-4')
    await page.tap('#consent')
    await page.fire('#join-phone', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    expect(phone.callsTo('member.join')).toEqual([])
    expect(page.has('#join-problem')).toBe(false)
  })

  test('says it when the phone belongs to another member', async () => {
    await fresh('new-5')
    await page.tap('#consent')
    await page.fire('#join-phone', 'getphonenumber', { code: 'phone:13800138001', errMsg: 'getPhoneNumber:ok' })
    expect(await page.seen('#join-problem')).toContain('已绑定其他会员')
  })

  test('asked twice in a row is one request', async () => {
    await fresh('new-6')
    await page.tap('#consent')
    await Promise.all([page.tap('#join-now'), page.tap('#join-now')])
    await page.seen('#member-code-digits')
    expect(phone.callsTo('member.join')).toHaveLength(1)
  })

  test('is one membership although the answer was lost', async () => {
    await fresh('new-7')
    await page.tap('#consent')
    phone.network = 'deaf'
    await page.tap('#join-now')
    await page.until('a second attempt', () => phone.callsTo('member.join').length >= 2)
    phone.network = 'up'
    await page.seen('#member-code-digits')
    expect(new Set(phone.callsTo('member.join').map((call) => call.requestId)).size).toBe(1)
  })
})
