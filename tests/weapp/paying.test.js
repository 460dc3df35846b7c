/**
 * Points and money on a phone: what is said before, WeChat's cashier, what it says believed by nobody, time running out, giving up, and a phone
 * that dies in between. What the functions say stands in; tests/browser has the real.
 */
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { iso, standIn } = require('./support/stand-in')
const { startWorld } = require('./support/world')

const GIFT = 'packages/mall/gift/index'
const LIST = 'packages/mall/redemptions/index'
const ONE = 'packages/mall/redemption/index'

const dayIn = (days) => iso(Date.now() + days * 86_400_000).slice(0, 10)
const MINUTE_MS = 60_000
const CODE = 'ABCD-EFGH-JKMN-PQRS'
const DETAIL = {
  giftId: 'cup',
  version: 1,
  kind: 'goods',
  name: '青瓷杯',
  words: '一杯一色',
  category: 'tea',
  art: 'cup',
  price: { points: 300, fen: 990 },
  left: 9,
  sale: { from: '2026-01-01T00:00:00+08:00' },
  favourite: false,
  details: [],
  pictures: [],
  options: [],
  handovers: ['pickup'],
  rules: ['另付 ¥9.90'],
  most: 2,
  balance: 1_000,
  lots: [{ expiresOn: dayIn(90), points: 600 }],
  serverTime: iso(Date.now()),
}
const UNPAID = {
  redemptionId: CODE,
  giftId: 'cup',
  kind: 'goods',
  name: '青瓷杯',
  art: 'cup',
  quantity: 1,
  points: 300,
  fen: 990,
  state: 'unpaid',
  at: iso(Date.now()),
  words: '等待付款',
}
const PAID = { ...UNPAID, state: 'waiting', until: dayIn(30), words: '请到店出示领取码' }
const held = (face, more = {}) => ({
  ...face,
  steps: [{ state: face.state, at: face.at, words: '' }],
  lots: [{ expiresOn: dayIn(90), points: 300 }],
  entryId: 'redeem:1',
  cancellable: true,
  back: { points: 300, lapsed: 0, fen: 0 },
  revealed: false,
  askRating: false,
  serverTime: iso(Date.now()),
  ...more,
})
const due = (more = {}) =>
  held(UNPAID, { payUntil: iso(Date.now() + 15 * MINUTE_MS), payment: { state: 'unpaid', words: '待付款 ¥9.90' }, ...more })
const paid = () =>
  held(PAID, { voucher: CODE, payment: { state: 'paid', words: '已付款 ¥9.90' }, back: { points: 300, lapsed: 0, fen: 990 } })
const bill = (nonceStr) => ({ timeStamp: '1764000000', nonceStr, package: 'prepay_id=wx1', signType: 'RSA', paySign: 'signed' })
const over = { refused: { code: 'over', message: '已结束，不能再付款', retry: 'never' } }

let world
let phone
let mini
let page
let answers

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'jia' })
  standIn(phone, () => answers)
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  answers = {
    'gift.get': DETAIL,
    'gift.redeem': { redemption: UNPAID, entryId: 'redeem:1', points: -300, balance: 700, payment: bill('first') },
    'redemption.get': due(),
    'redemption.pay': { redemption: UNPAID, payment: bill('again') },
    'redemptions.list': { items: [UNPAID] },
    'reminders.get': { kinds: [], sms: { available: false, phone: false, on: false }, grants: [], ask: {} },
  }
  phone.network = 'up'
  phone.atCashier = 'ok'
  phone.storage.clear()
  for (const list of [phone.calls, phone.went, phone.toasts, phone.bills]) list.length = 0
})
afterEach(() => page.close())

const settled = () => page.until('its calls to be over', () => phone.pending === 0)
const opened = async (route, mark, query) => {
  page = await mini.open(route, query)
  await page.seen(mark)
  await settled()
}
const openDue = (more = {}) => opened(ONE, '#due', { id: CODE, ...more })
/** The money comes as soon as the cashier opens. */
const paysAtCashier = () => {
  const asked = answers['redemption.pay']
  answers['redemption.pay'] = () => (phone.bills.length > 0 ? { redemption: PAID } : asked)
  answers['redemption.get'] = () => (phone.bills.length > 0 ? paid() : due())
}

describe('a gift that costs money as well', () => {
  test('says both before, and what becomes of the points without a payment', async () => {
    await opened(GIFT, '#redeem', { id: 'cup' })
    expect(page.text('#gift-price')).toBe('300 分+ ¥9.90')
    await page.tap('#gift-more')
    expect(page.text('#redeem')).toContain('600 分 + ¥19.80')
    await page.tap('#redeem')
    await settled()
    expect(page.text('#redeeming')).toMatch(/使用积分600 分.*支付金额¥19.80.*15 分钟内.*积分退回/)
    expect(page.text('#redeeming-confirm')).toBe('兑换并支付 ¥19.80')
  })

  test('leads to where it is paid', async () => {
    await opened(GIFT, '#redeem', { id: 'cup' })
    await page.tap('#redeem')
    await settled()
    await page.tap('#redeeming-confirm')
    await page.until('the way on', () => phone.went.length > 0)
    expect(phone.went).toEqual([`to /${ONE}?id=${CODE}&pay=1`])
    expect(page.has('#redeemed')).toBe(false)
    expect(phone.bills).toEqual([])
  })
})

describe('paying', () => {
  test('opens the cashier at once with what came when it was redeemed, and believes the functions', async () => {
    await opened(GIFT, '#redeem', { id: 'cup' })
    await page.tap('#redeem')
    await settled()
    await page.tap('#redeeming-confirm')
    await page.until('the way on', () => phone.went.length > 0)
    await page.close()
    paysAtCashier()
    await opened(ONE, '#paid', { id: CODE, pay: '1' })
    expect(phone.bills).toEqual([bill('first')])
    expect(page.has('#due')).toBe(false)
    expect(page.text('#voucher-code')).toBe('ABCD EFGH JKMN PQRS')
    expect(page.text('#facts')).toContain('已付款 ¥9.90')
    expect(phone.callsTo('redemption.pay')).toHaveLength(1)
  })

  test('is begun by a tap with a request of its own, and counts the time that is left', async () => {
    await openDue()
    expect(page.text('#due')).toContain('¥9.90')
    expect(page.text('#due-left')).toMatch(/剩余时间1[45]:\d\d/)
    paysAtCashier()
    await page.tap('#pay')
    await page.seen('#paid')
    expect(phone.bills).toEqual([bill('again')])
  })

  test('that was turned away from can be begun again', async () => {
    await openDue()
    phone.atCashier = 'cancel'
    await page.tap('#pay')
    expect(await page.seen('#due-why')).toContain('还没有付款')
    phone.atCashier = 'ok'
    phone.bills.length = 0
    paysAtCashier()
    await page.tap('#pay')
    await page.seen('#paid')
    expect(phone.bills).toEqual([bill('again')])
  })

  test('that WeChat cannot begin says so', async () => {
    await openDue()
    phone.atCashier = 'no permission'
    await page.tap('#pay')
    expect(await page.seen('#due-why')).toContain('没有扣款')
  })

  test('that WeChat calls done counts only when the functions know of it', async () => {
    await openDue()
    await page.tap('#pay')
    expect(await page.seen('#due-why')).toContain('正在确认')
    expect(page.has('#pay')).toBe(false)
    answers['redemption.pay'] = { redemption: PAID }
    answers['redemption.get'] = paid()
    await page.tap('#pay-check')
    await page.seen('#voucher')
  })

  test('says when the provider cannot be asked', async () => {
    answers['redemption.pay'] = { redemption: UNPAID }
    await openDue()
    await page.tap('#pay')
    expect(await page.seen('#due-why')).toContain('联系不上微信支付')
    expect(phone.bills).toEqual([])
  })

  test('without a network says so and is asked again under its own request', async () => {
    await openDue()
    phone.network = 'down'
    await page.tap('#pay')
    await page.seen('#paying-unknown')
    phone.network = 'up'
    answers['redemption.pay'] = { redemption: PAID }
    answers['redemption.get'] = paid()
    await page.tap('#paying-again')
    await page.seen('#voucher')
    expect(phone.bills).toEqual([])
  })

  test('is looked at when the page is opened, because the phone may have died in between', async () => {
    let asked = 0
    answers['redemption.pay'] = () => {
      asked++
      return { redemption: PAID }
    }
    answers['redemption.get'] = () => (asked > 0 ? paid() : due())
    await opened(ONE, '#voucher', { id: CODE })
    expect(page.has('#due')).toBe(false)
    expect(phone.bills).toEqual([])
  })

  test('is over when its time is, and what has ended says so', async () => {
    answers['redemption.get'] = due({ payUntil: iso(Date.now() - 1_000) })
    await openDue()
    expect(page.has('#pay')).toBe(false)
    expect(page.text('#due')).toContain('付款时间已过')
    answers['redemption.pay'] = over
    answers['redemption.get'] = held(
      { ...UNPAID, state: 'lapsed', words: '未在 15 分钟内付款，已取消，积分已退回' },
      { cancellable: false, back: undefined, payment: { state: 'closed', words: '未付款' } },
    )
    await page.tap('#pay-check')
    await page.until('the end', () => !page.has('#due'))
    expect(page.text('#redemption')).toMatch(/未在 15 分钟内付款.*已过期/)
  })
})

describe('giving up', () => {
  test('what is unpaid gives the points back', async () => {
    await openDue()
    expect(page.text('#cancel')).toBe('不要了，取消兑换')
    await page.tap('#cancel')
    await settled()
    answers['redemption.cancel'] = {
      redemption: { ...UNPAID, state: 'cancelled', words: '已取消，积分已退回' },
      entryId: 'restore:1',
      points: 300,
      lapsed: 0,
      balance: 1_000,
      fen: 0,
    }
    answers['redemption.get'] = held(
      { ...UNPAID, state: 'cancelled', words: '已取消，积分已退回' },
      { cancellable: false, back: undefined },
    )
    await page.tap('#cancel-ask-confirm')
    expect(await page.seen('#cancelled')).toBe('已取消，退回 300 分')
    await page.until('nothing to be due', () => !page.has('#due'))
  })

  test('what is paid gives the money back the way it came, and says so before', async () => {
    answers['redemption.get'] = paid()
    await opened(ONE, '#cancel', { id: CODE })
    await page.tap('#cancel')
    await settled()
    expect(page.text('#cancel-ask')).toMatch(/退回积分300 分.*退回金额¥9.90.*原路退回/)
    answers['redemption.cancel'] = {
      redemption: { ...PAID, state: 'cancelled' },
      entryId: 'restore:1',
      points: 300,
      lapsed: 0,
      balance: 1_000,
      fen: 990,
    }
    answers['redemption.get'] = held(
      { ...PAID, state: 'cancelled' },
      { cancellable: false, back: undefined, payment: { state: 'refunding', words: '退款中 ¥9.90' } },
    )
    await page.tap('#cancel-ask-confirm')
    expect(await page.seen('#cancelled')).toContain('¥9.90 原路退回')
    await page.until('the refund', () => page.text('#facts').includes('退款中 ¥9.90'))
  })
})

test('the list says what is still to be paid', async () => {
  await opened(LIST, `#redemption-${CODE}`)
  expect(page.text(`#redemption-${CODE}`)).toMatch(/待付款.*300 分 \+ ¥9.90.*等待付款/)
})
