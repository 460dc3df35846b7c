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
  phone.toasts.length = 0
  phone.onCall = undefined
  phone.onAnswer = undefined
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

/** What the phone keeps of the card, changed as by an answer of another day. */
const keepCard = (change) => {
  const name = [...phone.storage.keys()].find((key) => key.endsWith(':card'))
  phone.storage.set(name, { ...phone.storage.get(name), ...change })
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
    keepCard({ balance: 0, debt: 1200, expiring: [] })
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

describe('a card that is frozen', () => {
  const dead = () => {
    expect(page.has('#member-code')).toBe(false)
    expect(phone.kept('card').codeSecret).toBe('')
  }

  test('on another device shows no code from the next refresh on, keeps no secret, and says the way on', async () => {
    phone.user = 'frozen-1'
    await world.call('frozen-1', 'member.join', { consentVersion: '1' })
    await opened('frozen-1')
    await page.until('a bright screen', () => phone.brightness > 0.9)
    await world.call('frozen-1', 'card.freeze')
    await page.show()
    expect(await page.seen('#card-frozen')).toContain('会员卡已挂失')
    dead()
    await page.until('the old brightness', () => phone.brightness === 0.4)
    await page.tap(page.all('.button').find((node) => node.dom.textContent === '去解挂'))
    expect(phone.went).toEqual(['to /packages/me/safety/index'])

    phone.network = 'down'
    await reopened()
    await page.seen('#offline-badge')
    expect(page.text('#card-frozen')).toContain('积分和记录都在')
    dead()

    phone.network = 'up'
    await world.call('frozen-1', 'card.unfreeze')
    await page.tap('#offline-badge')
    await page.seen('#member-code-digits')
  })

  test('by staff sends the member to a store', async () => {
    await opened('jia')
    keepCard({ status: 'frozen', frozenBy: 'staff', codeSecret: '' })
    phone.network = 'down'
    await reopened()
    expect(page.text('#card-frozen')).toContain('请到门店解挂')
    expect(page.text()).not.toContain('去解挂')
  })

  test('on this device draws no code again when the page is shown, before any answer', async () => {
    await opened('jia')
    await page.hide()
    keepCard({ status: 'frozen', frozenBy: 'member', codeSecret: '' })
    phone.network = 'down'
    await page.show()
    expect(page.has('#member-code')).toBe(false)
    expect(page.has('#card-frozen')).toBe(true)
  })
})

test('a card whose new code has not come yet shows none, and gets it with the network', async () => {
  await opened('jia')
  keepCard({ codeSecret: '' })
  phone.network = 'down'
  await reopened()
  expect(page.text('#card-renewed')).toContain('会员码已更换')
  expect(page.has('#member-code')).toBe(false)
  phone.network = 'up'
  await page.tap('#card-renewed .button')
  await page.seen('#member-code-digits')
})

describe('around the card', () => {
  const reopenedWith = async (change) => {
    await opened('jia')
    keepCard(change)
    phone.network = 'down'
    await reopened()
  }

  test('stands how far the next tier is, and a tap tells more', async () => {
    await reopenedWith({ growth: 9680, nextTier: { tier: 'silver', tierName: '银卡会员', growth: 10000, missing: 320 } })
    expect(page.text('#next-tier')).toBe('还差 320 元升级银卡会员')
    expect(page.attrs('.progress__done').style).toContain('96%')
    await page.tap('#next-tier')
    expect(phone.went).toEqual(['to /packages/me/tier/index'])
  })

  test('stands nothing of a next tier in the highest', async () => {
    await reopenedWith({ tier: 'gold', tierName: '金卡会员', nextTier: undefined })
    expect(page.has('#next-tier')).toBe(false)
  })

  test('stands the pinned announcement until it is put away, and the next one again', async () => {
    await reopenedWith({ notice: { noticeId: 'notice-1', title: '周六会员日，积分翻倍' } })
    expect(page.text('#notice')).toContain('周六会员日')
    await page.tap('#notice-open')
    expect(phone.went).toEqual(['to /packages/messages/inbox/index'])
    await page.tap('#notice-dismiss')
    expect(page.has('#notice')).toBe(false)
    await reopened()
    expect(page.has('#notice')).toBe(false)
    keepCard({ notice: { noticeId: 'notice-2', title: '新门店开业' } })
    await reopened()
    expect(page.text('#notice')).toContain('新门店开业')
  })

  test('stands a warning when the code is photographed, and only while it is visible', async () => {
    await opened('jia')
    expect([phone.captureListeners.size, phone.visualEffect]).toEqual([1, 'hidden'])
    phone.captureListeners.forEach((shot) => shot({}))
    expect(phone.toasts).toEqual(['会员码每分钟更换，截图不能用于积分'])
    await page.hide()
    expect([phone.captureListeners.size, phone.visualEffect]).toEqual([0, 'none'])
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
    expect(page.text('#welcome')).toContain('欢迎加入')
    await page.tap('#welcome .cell')
    expect(phone.went).toEqual(['to /packages/me/profile/index'])
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

  test('shows nothing of a membership that was left before, although the phone kept it', async () => {
    await world.call('back-again', 'member.join', { consentVersion: '1' })
    await opened('back-again')
    const before = digits().slice(0, 10)
    await page.hide()
    await world.call('back-again', 'member.leave', { confirm: 'leave', balance: 0 })
    await page.show()
    await page.seen('#join')
    expect(['card', 'history', 'me'].map((key) => phone.kept(key))).toEqual([undefined, undefined, undefined])
    await page.tap('#consent')
    await page.tap('#join-now')
    await page.seen('#member-code-digits')
    expect(digits().slice(0, 10)).not.toBe(before)
  })

  test('offers the way to a card of another WeChat account', async () => {
    await fresh('new-8')
    await page.tap('#join-moved')
    expect(phone.went).toEqual(['to /packages/me/move/index'])
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
