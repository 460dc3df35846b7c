/**
 * The mall on a phone: two thousand gifts in the budgets of a page, redeeming with lost answers and changed prices, the voucher without a
 * network, taking back, codes, addresses. What the functions say stands in; tests/browser has the real.
 */
const { weapp: budget } = require('../../config/budgets.json')
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { iso, standIn } = require('./support/stand-in')
const { startWorld } = require('./support/world')

const MALL = 'pages/mall/index'
const GIFT = 'packages/mall/gift/index'
const LIST = 'packages/mall/redemptions/index'
const ONE = 'packages/mall/redemption/index'
const ADDRESSES = 'packages/mall/addresses/index'

const COUNT = 2_000
const dayIn = (days) => iso(Date.now() + days * 86_400_000).slice(0, 10)

const face = (i, change = {}) => ({
  giftId: `gift-${i}`,
  version: 1,
  kind: 'goods',
  name: `第 ${i} 件礼品，名字不短`,
  words: '到店领取，先到先得',
  category: 'tea',
  art: 'tea',
  price: { points: 300 + i, fen: 0 },
  ...(i % 3 === 0 ? { usualPrice: { points: 400 + i, fen: 0 } } : {}),
  left: 500,
  sale: { from: '2026-01-01T00:00:00+08:00' },
  favourite: i % 7 === 0,
  ...change,
})

/** A catalogue of so many, answered page by page as the functions do. */
const catalogue = ({ cursor = '0', limit = 20, search, filter, category }) => {
  const all = search === 'nichts' ? 0 : search || filter || category ? 3 : COUNT
  const from = Number(cursor)
  const to = Math.min(all, from + limit)
  return {
    items: Array.from({ length: to - from }, (_, i) => face(from + i)),
    ...(to < all ? { nextCursor: String(to) } : {}),
    total: all,
    categories: [
      { id: 'tea', name: '好茶', count: 1_500 },
      { id: 'care', name: '护理', count: 500 },
    ],
    balance: 12_800,
    expiring: { points: 300, days: 30 },
    serverTime: iso(Date.now()),
  }
}

const DETAIL = {
  ...face(1, { giftId: 'tea', name: '明前龙井', price: { points: 300, fen: 0 } }),
  details: ['手工炒制。'],
  pictures: [],
  options: [
    { id: 'red', name: '红罐', left: 0 },
    { id: 'green', name: '绿罐', left: 5 },
  ],
  handovers: ['pickup', 'delivery'],
  rules: ['每人每日限兑 2 份', '未使用前可取消'],
  most: 2,
  validUntil: dayIn(30),
  balance: 1_000,
  lots: [
    { expiresOn: dayIn(3), points: 200 },
    { expiresOn: dayIn(90), points: 400 },
  ],
  serverTime: iso(Date.now()),
}
const CODE = 'ABCD-EFGH-JKMN-PQRS'
const REDEMPTION = {
  redemptionId: CODE,
  giftId: 'tea',
  kind: 'goods',
  name: '明前龙井',
  art: 'tea',
  option: '绿罐',
  quantity: 1,
  points: 300,
  fen: 0,
  state: 'waiting',
  at: iso(Date.now()),
  until: dayIn(30),
  words: '请到店出示领取码',
}
const HELD = {
  ...REDEMPTION,
  voucher: CODE,
  steps: [{ state: 'waiting', at: REDEMPTION.at, words: '兑换成功' }],
  lots: [{ expiresOn: dayIn(3), points: 300 }],
  entryId: 'redeem:1',
  cancellable: true,
  back: { points: 300, lapsed: 100, fen: 0 },
  revealed: false,
  askRating: false,
  serverTime: iso(Date.now()),
}
const REDEEMED = { redemption: REDEMPTION, entryId: 'redeem:1', points: -300, balance: 700 }
const ADDRESS = { name: '会员', phone: '13800138001', region: ['浙江省', '杭州市', '西湖区'], detail: '某路 1 号' }
const NO_REMINDERS = { kinds: [], sms: { available: false, phone: false, on: false }, grants: [], ask: {} }

let world
let phone
let mini
let page
/** What the functions answer to an action: data, a refusal, or a function of the input. */
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
    'gifts.list': catalogue,
    'gift.get': DETAIL,
    'gift.redeem': REDEEMED,
    'redemption.get': HELD,
    'redemptions.list': { items: [REDEMPTION] },
    'address.list': { addresses: [{ id: 'home', address: ADDRESS }] },
    'reminders.get': NO_REMINDERS,
  }
  phone.network = 'up'
  phone.brightness = 0.4
  phone.lent = undefined
  phone.storage.clear()
  for (const list of [phone.calls, phone.went, phone.toasts]) list.length = 0
})
afterEach(() => page.close())

const settled = () => page.until('its calls to be over', () => phone.pending === 0)
const opened = async (route, mark, query) => {
  page = await mini.open(route, query)
  await page.seen(mark)
  await settled()
}
const inputsOf = (action) => phone.callsTo(action).map(({ input }) => input)
const ids = (action) => new Set(phone.callsTo(action).map(({ requestId }) => requestId))

describe('the mall', () => {
  const names = () => page.all('.gift-card__name').map((node) => node.dom.textContent)
  const inBudget = () => {
    const { count, depth } = page.nodes()
    expect(count).toBeLessThanOrEqual(budget.nodes)
    expect(depth).toBeLessThanOrEqual(budget.depth)
  }

  test('opens with one call and within the budgets', async () => {
    await opened(MALL, '#gift-gift-0')
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
    const { calls, bytes } = await page.crossed()
    expect(calls).toBeLessThanOrEqual(budget.setDataCalls)
    expect(bytes).toBeLessThanOrEqual(budget.setDataKb * 1024)
    expect(page.text('#mall-balance')).toBe('12,800')
    expect(page.text('#mall-soon')).toContain('300 分 30 天内过期')
    inBudget()
  })

  test('goes through two thousand gifts without growing, and shows each where it belongs', async () => {
    await opened(MALL, '#gift-gift-0')
    for (let pages = 2; pages <= COUNT / 20; pages++) {
      page.page.onReachBottom()
      await page.until(`page ${pages}`, () => phone.callsTo('gifts.list').length >= pages && phone.pending === 0)
    }
    inBudget()
    const row = (252 * 390) / 375
    await page.scroll(600 * row)
    await page.until('gifts far below', () => names().some((name) => name.startsWith('第 1200 件')))
    expect(names().some((name) => name.startsWith('第 0 件'))).toBe(false)
    inBudget()
    await page.scroll(1_000 * row)
    await page.until('the last gift', () => names().some((name) => name.startsWith('第 1999 件')))
    expect(page.text()).toContain('没有更多了')
    inBudget()
  }, 120_000)

  test('is searched when the member pauses, not at every letter, and offers a way out of nothing', async () => {
    await opened(MALL, '#gift-gift-0')
    for (const value of ['n', 'ni', 'nichts']) await page.fire('#mall-search', 'input', { value })
    await page.until('nothing found', () => page.text().includes('没有找到合适的礼品'))
    expect(inputsOf('gifts.list').map(({ search }) => search)).toEqual([undefined, 'nichts'])
    await page.tap('.state .button')
    await page.seen('#gift-gift-9')
  })

  test('is narrowed by category and by what can be had, and put in another order', async () => {
    await opened(MALL, '#gift-gift-0')
    await page.tap('#category-care')
    await settled()
    await page.tap('#filter-expiring')
    await settled()
    await page.tap('#mall-order')
    await page.tap('#order-points_up')
    await settled()
    expect(inputsOf('gifts.list').at(-1)).toEqual({ category: 'care', filter: 'expiring', order: 'points_up', limit: 20 })
    await page.tap('#filter-expiring')
    await settled()
    expect(inputsOf('gifts.list').at(-1)).toEqual({ category: 'care', order: 'points_up', limit: 20 })
  })

  test('shows without a network what it last showed, and says so', async () => {
    await opened(MALL, '#gift-gift-0')
    await page.close()
    phone.network = 'down'
    page = await mini.open(MALL)
    expect(page.has('#gift-gift-0')).toBe(true)
    expect(await page.seen('#stale')).toContain('没有网络')
  })

  test('says what stands between a member and a gift', async () => {
    answers['gifts.list'] = () => ({
      ...catalogue({}),
      items: [
        face(1, { bar: 'points', price: { points: 13_120, fen: 0 } }),
        face(2, { bar: 'sold_out', left: 0 }),
        face(3, { bar: 'coming', sale: { from: iso(Date.now() + 3 * 3_600_000 + 30_000) } }),
      ],
      nextCursor: undefined,
    })
    await opened(MALL, '#gift-gift-1')
    expect(page.text('#gift-gift-1')).toContain('还差 320 分')
    expect(page.text('#gift-gift-2')).toContain('已兑完')
    expect(page.text('#gift-gift-3')).toMatch(/即将开抢.*3 小时 [01] 分后开抢/)
  })

  test('leads to the gift, to what was redeemed and to what expires', async () => {
    await opened(MALL, '#gift-gift-0')
    for (const id of ['#gift-gift-0', '#to-redemptions', '#mall-soon']) await page.tap(id)
    expect(phone.went).toEqual([`to /${GIFT}?id=gift-0`, `to /${LIST}`, 'to /packages/points/expiring/index'])
  })

  test('says without a call how many can still be used, as the list was last seen', async () => {
    await opened(MALL, '#gift-gift-0')
    expect(page.has('#redemptions-count')).toBe(false)
    await page.close()
    await opened(LIST, '#redemptions')
    await page.close()
    phone.calls.length = 0
    await opened(MALL, '#gift-gift-0')
    expect(page.text('#redemptions-count')).toBe('1')
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
  })
})

describe('a gift', () => {
  const open = () => opened(GIFT, '#redeem', { id: 'tea' })
  const begin = async () => {
    await open()
    await page.tap('#redeem')
    await settled()
  }

  test('opens with one call and within the budgets', async () => {
    await open()
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
    const { calls, bytes } = await page.crossed()
    expect(calls).toBeLessThanOrEqual(budget.setDataCalls)
    expect(bytes).toBeLessThanOrEqual(budget.setDataKb * 1024)
    expect(page.nodes().count).toBeLessThanOrEqual(budget.nodes)
    expect(page.attrs('#option-green').ariaChecked).toBe('true')
    expect(page.attrs('#option-red').ariaDisabled).toBe('true')
  })

  test('says before it is redeemed what it costs, from which lots, and what is left, for as many as are wanted', async () => {
    await open()
    await page.tap('#gift-more')
    expect(page.text('#redeem')).toContain('600 分')
    await page.tap('#gift-more')
    expect(page.text('#gift-units')).toBe('2')
    await page.tap('#redeem')
    await settled()
    expect(page.text('#redeeming')).toMatch(/绿罐.*600 分.*到期的 200 分.*到期的 400 分.*400 分/)
    await page.tap('#redeeming-confirm')
    await page.seen('#redeemed')
    expect(inputsOf('gift.redeem')).toEqual([
      { giftId: 'tea', quantity: 2, optionId: 'green', handover: 'pickup', expected: { points: 300, fen: 0 } },
    ])
  })

  test('is redeemed once though the answer was lost, and its code shown with what to do next', async () => {
    await begin()
    phone.network = 'deaf'
    await page.tap('#redeeming-confirm')
    await page.seen('#redeeming-unknown')
    phone.network = 'up'
    await page.tap('#redeeming-confirm')
    expect(await page.seen('#prize-code-text')).toBe(CODE)
    expect(page.text('#redeemed-next')).toContain('到店出示')
    expect(page.text('#redeemed-balance')).toContain('700')
    expect(ids('gift.redeem').size).toBe(1)
    await page.tap('#redeemed-look')
    expect(phone.went).toEqual([`to /${ONE}?id=${CODE}`])
  })

  test.each([
    ['its page', GIFT, '#redeemed'],
    ['the list of what was redeemed', LIST, '#redemptions'],
  ])('that an earlier visit left undecided is asked again under its own request on %s', async (_, route, mark) => {
    await begin()
    phone.network = 'down'
    await page.tap('#redeeming-confirm')
    await page.seen('#redeeming-unknown')
    await page.close()
    phone.network = 'up'
    await opened(route, mark, { id: 'tea' })
    await page.until('the answer', () => phone.kept('pending') === undefined)
    expect(ids('gift.redeem').size).toBe(1)
  })

  test('whose price has changed is asked again with the new one, and never charged silently', async () => {
    await begin()
    answers['gift.redeem'] = { refused: { code: 'price_changed', message: '现在每份 350 分', retry: 'never' } }
    answers['gift.get'] = { ...DETAIL, price: { points: 350, fen: 0 } }
    await page.tap('#redeeming-confirm')
    expect(await page.seen('#redeeming-warning')).toContain('价格刚刚调整为 350 分')
    answers['gift.redeem'] = REDEEMED
    await settled()
    await page.tap('#redeeming-confirm')
    await page.seen('#redeemed')
    expect(inputsOf('gift.redeem').map(({ expected }) => expected.points)).toEqual([300, 350])
    expect(ids('gift.redeem').size).toBe(2)
  })

  test('that is sold out between the sheet and the tap says so and keeps every point', async () => {
    await begin()
    answers['gift.redeem'] = { refused: { code: 'sold_out', message: '已兑完', retry: 'never' } }
    await page.tap('#redeeming-confirm')
    expect(await page.seen('#redeeming-refused')).toContain('已兑完')
    await page.tap('#redeeming-cancel')
    expect(page.has('#redeeming')).toBe(false)
  })

  test('that is to be sent asks for an address, which the book gives', async () => {
    await open()
    await page.tap('#handover-delivery')
    await page.until('the address', () => page.text('#to-addresses').includes('某路 1 号'))
    await page.tap('#redeem')
    await settled()
    await page.tap('#redeeming-confirm')
    await page.seen('#redeemed')
    expect(inputsOf('gift.redeem')[0]).toMatchObject({ handover: 'delivery', address: ADDRESS })
  })

  test('without an address leads to the book', async () => {
    answers['address.list'] = { addresses: [] }
    await open()
    await page.tap('#handover-delivery')
    await page.seen('#need-address')
    await page.tap('#need-address')
    expect(phone.went).toEqual([`to /${ADDRESSES}?choose=1`])
  })

  test('that cannot be had yet counts the seconds, and one out of reach says what is missing', async () => {
    answers['gift.get'] = { ...DETAIL, bar: 'coming', most: 0, sale: { from: iso(Date.now() + 3_600_000) } }
    await open()
    expect(page.text('#opening')).toMatch(/距离开抢(00:59:\d\d|01:00:00)/)
    await page.close()
    answers['gift.get'] = { ...DETAIL, bar: 'points', most: 0, balance: 100, lots: [] }
    await opened(GIFT, '#to-tasks', { id: 'tea' })
    expect(page.text('#act-bar')).toContain('还差 200 分')
  })

  test('is put aside, and no longer', async () => {
    await open()
    answers['gift.favourite'] = ({ favourite }) => ({ favourite })
    await page.tap('#favour')
    await page.until('the heart', () => page.text('#favour').includes('已收藏') || page.text('#favour') === '收藏')
    expect(inputsOf('gift.favourite')).toEqual([{ giftId: 'tea', favourite: !DETAIL.favourite }])
  })

  test('that is gone says so and leads to the mall', async () => {
    answers['gift.get'] = { refused: { code: 'not_found', message: '没有找到这个礼品', retry: 'never' } }
    await opened(GIFT, '.state', { id: 'gone' })
    expect(page.text()).toContain('已经下架')
    await page.tap('.state .button')
    expect(phone.went).toEqual([`tab /${MALL}`])
  })
})

describe('what was redeemed', () => {
  test('is listed by what can still be used and what has ended', async () => {
    await opened(LIST, `#redemption-${CODE}`)
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
    expect(page.text(`#redemption-${CODE}`)).toMatch(/明前龙井.*待使用.*绿罐 · 300 分/)
    answers['redemptions.list'] = { items: [] }
    await page.tap('#redemptions-view-ended')
    await page.until('the words', () => page.text().includes('还没有结束的兑换'))
    expect(inputsOf('redemptions.list').map(({ view }) => view)).toEqual(['open', 'ended'])
  })

  test('shows its code without a network, on a bright screen that is given back', async () => {
    await opened(ONE, '#voucher-code', { id: CODE })
    await page.close()
    expect(phone.brightness).toBe(0.4)
    phone.network = 'down'
    page = await mini.open(ONE, { id: CODE })
    expect(page.text('#voucher-code')).toBe('ABCD EFGH JKMN PQRS')
    expect(phone.brightness).toBeCloseTo(0.95)
    expect(await page.seen('#stale')).toContain('没有网络')
    await page.hide()
    expect(phone.brightness).toBe(0.4)
  })

  test('is taken back after saying what comes back, and what of it has died', async () => {
    await opened(ONE, '#cancel', { id: CODE })
    await page.tap('#cancel')
    await settled()
    expect(page.text('#cancel-ask')).toMatch(/退回积分300 分.*其中已过期100 分/)
    answers['redemption.cancel'] = {
      redemption: { ...REDEMPTION, state: 'cancelled' },
      entryId: 'restore:1',
      points: 300,
      lapsed: 100,
      balance: 900,
      fen: 0,
    }
    answers['redemption.get'] = { ...HELD, state: 'cancelled', voucher: undefined, cancellable: false, back: undefined }
    await page.tap('#cancel-ask-confirm')
    expect(await page.seen('#cancelled')).toContain('已取消，退回 300 分，其中 100 分已过期')
    await page.until('the code to go', () => !page.has('#voucher') && !page.has('#cancel'))
  })

  test('shows codes only after a confirmed tap, keeps none of them, and copies them', async () => {
    answers['redemption.get'] = { ...HELD, kind: 'coupon', voucher: undefined, usage: '结账时输入' }
    await opened(ONE, '#reveal', { id: CODE })
    await page.tap('#reveal')
    await settled()
    expect(page.text('#reveal-ask')).toContain('不能再取消兑换')
    expect(phone.callsTo('redemption.reveal')).toHaveLength(0)
    answers['redemption.reveal'] = { codes: ['SECRET-1'], usage: '结账时输入' }
    await page.tap('#reveal-ask-confirm')
    await page.seen('.coupon__code')
    await page.tap('.coupon__row .button')
    expect(phone.clipboard).toBe('SECRET-1')
    expect(JSON.stringify([...phone.storage.values()])).not.toContain('SECRET-1')
  })

  test('says where it is, and its number can be copied', async () => {
    answers['redemption.get'] = {
      ...HELD,
      voucher: undefined,
      state: 'shipped',
      address: ADDRESS,
      tracking: { carrier: '顺丰', number: 'SF123' },
    }
    await opened(ONE, '#tracking-copy', { id: CODE })
    await page.tap('#tracking-copy')
    expect(phone.clipboard).toBe('SF123')
  })

  test('asks once how it was', async () => {
    answers['redemption.get'] = { ...HELD, voucher: undefined, state: 'done', cancellable: false, askRating: true }
    await opened(ONE, '#rating', { id: CODE })
    await page.tap('#star-4')
    await page.fire('#rate-words', 'input', { value: '很好' })
    answers['redemption.rate'] = { stars: 4 }
    answers['redemption.get'] = { ...HELD, voucher: undefined, state: 'done', cancellable: false, rating: { stars: 4, words: '很好' } }
    await page.tap('#rate-go')
    expect(await page.seen('#rated')).toContain('很好')
    expect(inputsOf('redemption.rate')).toEqual([{ redemptionId: CODE, stars: 4, words: '很好' }])
  })
})

test('an entry of the points leads to what it paid for', async () => {
  answers['points.explain'] = {
    entryId: 'redeem:1',
    kind: 'redemption',
    points: -300,
    balanceAfter: 700,
    debtAfter: 0,
    at: REDEMPTION.at,
    title: '兑换明前龙井',
    steps: ['300 分 × 1 = 300 分'],
    lots: [{ expiresOn: dayIn(3), points: -300 }],
    programVersion: 'simple-1',
    redemptionId: CODE,
    seq: 2,
    hash: 'f'.repeat(64),
  }
  await opened('packages/points/entry/index', '#entry-redemption', { id: 'redeem%3A1' })
  await page.tap('#entry-redemption')
  expect(phone.went).toEqual([`to /${ONE}?id=${CODE}`])
})

describe('the address book', () => {
  const fill = async (field, value) => page.fire(`#address-${field}`, 'input', { value })

  test('says what is missing, and keeps an address once it is whole', async () => {
    answers['address.list'] = { addresses: [] }
    await opened(ADDRESSES, '#address-add')
    await page.tap('#address-add')
    await page.tap('#address-confirm')
    expect(page.text('#address')).toContain('请填写 11 位手机号')
    expect(phone.callsTo('address.save')).toHaveLength(0)
    await fill('name', '会员')
    await fill('phone', '138 0013 8001')
    await fill('region', '浙江省 杭州市 西湖区')
    await fill('detail', '某路 1 号')
    answers['address.save'] = { addresses: [{ id: 'new', address: ADDRESS }] }
    await page.tap('#address-confirm')
    await page.seen('#address-new')
    expect(inputsOf('address.save')).toEqual([{ address: ADDRESS }])
  })

  test('takes an address out of WeChat’s book, to be looked at before it is kept', async () => {
    phone.lent = {
      userName: '会员',
      telNumber: '13800138001',
      provinceName: '浙江省',
      cityName: '杭州市',
      countyName: '西湖区',
      detailInfo: '某路 1 号',
    }
    await opened(ADDRESSES, '#address-wechat')
    await page.tap('#address-wechat')
    await page.seen('#address')
    answers['address.save'] = { addresses: [{ id: 'lent', address: ADDRESS }] }
    await page.tap('#address-confirm')
    await page.seen('#address-lent')
    expect(inputsOf('address.save')).toEqual([{ address: ADDRESS }])
  })

  test('gives the address that is chosen to the gift, and asks before one is removed', async () => {
    await opened(ADDRESSES, '#address-home', { choose: '1' })
    await page.tap('#address-home-remove')
    answers['address.remove'] = { addresses: [] }
    await page.tap('#address-remove-cancel')
    expect(phone.callsTo('address.remove')).toHaveLength(0)
    await page.tap('#address-home-choose')
    expect(phone.went).toEqual(['launch /pages/card/index'])
  })
})
