/**
 * Points for a friend on a phone: what is said before, the card that goes out, the friend who accepts or refuses, stepping back, and what is
 * without an answer. What the functions say stands in; tests/browser has the real.
 */
const { weapp: budget } = require('../../config/budgets.json')
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { iso, standIn } = require('./support/stand-in')
const { startWorld } = require('./support/world')

const HISTORY = 'packages/points/history/index'
const LIST = 'packages/points/presents/index'
const ONE = 'packages/points/present/index'

const HOUR_MS = 3_600_000
const dayIn = (days) => iso(Date.now() + days * 24 * HOUR_MS).slice(0, 10)
const inHours = (hours) => iso(Date.now() + hours * HOUR_MS)
const ID = 'Pr3sentToken'
const FACE = {
  presentId: ID,
  side: 'giver',
  points: 300,
  lots: [{ expiresOn: dayIn(90), points: 300 }],
  lapsed: 0,
  words: '生日快乐',
  state: 'offered',
  at: iso(Date.now()),
  until: inHours(72),
  status: '等待好友领取',
  canStepBack: true,
}
const OFFER = {
  least: 100,
  mostPerPresent: 2_000,
  mostPerDay: 3_000,
  mostPerMonth: 10_000,
  answerDays: 3,
  coolingHours: 24,
  memberDays: 7,
  most: 2_000,
  leftToday: 3_000,
  leftThisMonth: 10_000,
}
const LISTED = {
  items: [FACE],
  offer: OFFER,
  balance: 5_000,
  lots: [
    { expiresOn: dayIn(20), points: 200 },
    { expiresOn: dayIn(90), points: 4_800 },
  ],
  serverTime: iso(Date.now()),
}
/** As the friend sees it who has just opened the card. */
const OPENED = {
  presentId: ID,
  member: true,
  maskedName: '会员*',
  points: 300,
  lots: FACE.lots,
  lapsed: 0,
  words: '生日快乐',
  state: 'offered',
  until: inHours(72),
  coolingHours: 24,
  status: '等待好友领取',
  canAccept: true,
  canRefuse: true,
  serverTime: iso(Date.now()),
}
const COOLING = { ...OPENED, side: 'friend', state: 'cooling', until: inHours(23.5), status: '已接受，明天到账', canAccept: false }
const OF_GIVER = { ...OPENED, side: 'giver', canAccept: false, canRefuse: false }

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
  answers = { 'presents.list': LISTED, 'present.open': OPENED }
  phone.network = 'up'
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
const refused = (code, message) => ({ refused: { code, message, retry: 'never' } })

describe('the way there', () => {
  test('stands with the points where the programme has it, and nowhere else', async () => {
    const books = { balance: 5_000, pending: 0, debt: 0, expiring: [] }
    answers['points.list'] = { items: [], books, presents: false }
    await opened(HISTORY, '#history-balance')
    expect(page.has('#to-presents')).toBe(false)
    await page.close()
    answers['points.list'] = { items: [], books, presents: true }
    await opened(HISTORY, '#to-presents')
    await page.tap('#to-presents')
    expect(phone.went).toEqual([`to /${LIST}`])
  })
})

describe('giving', () => {
  const begin = async () => {
    await opened(LIST, '#give')
    await page.tap('#give')
  }
  const write = (points, words) =>
    Promise.all([
      page.fire('#offering-points', 'input', { value: points }),
      ...(words ? [page.fire('#offering-words', 'input', { value: words })] : []),
    ])

  test('opens with one call, and says how much, how often, and what it means', async () => {
    await opened(LIST, '#presents')
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
    expect(page.text('#can-give')).toMatch(/2,000 分.*今天还可转赠 3,000 分 · 本月 10,000 分/)
    expect(page.text('#give-rules')).toMatch(/100 到 2,000 分.*3 天内领取.*24 小时.*满 7 天/)
    expect(page.text(`#present-${ID}`)).toMatch(/还没有人领取.*待领取.*300 分.*等待好友领取/)
  })

  test('says which points go, what is left and what cannot be undone, and sends nothing that cannot be given', async () => {
    await begin()
    await page.tap('#offering-confirm')
    expect(page.text('#offering-points-problem')).toContain('请填写')
    await write('50')
    expect(page.text('#offering-points-problem')).toContain('至少 100 分')
    await write('2001')
    expect(page.text('#offering-points-problem')).toContain('最多可转赠 2,000 分')
    await write('300')
    expect(page.text('#offering')).toMatch(
      /到期的 200 分.*到期的 100 分.*之后还有4,700 分.*3 天内没有领取会退回.*满 24 小时到账，到账后不能撤回/,
    )
    expect(page.text('#offering-confirm')).toBe('转出 300 分')
    expect(phone.callsTo('present.offer')).toHaveLength(0)
  })

  test('happens once though the answer was lost, and then a card goes to the friend', async () => {
    await begin()
    await write('300', ' 生日快乐 ')
    phone.network = 'deaf'
    answers['present.offer'] = { present: FACE, entryId: 'present:1', points: -300, balance: 4_700 }
    await page.tap('#offering-confirm')
    await page.seen('#offering-unknown')
    expect(page.attrs('#offering-points').disabled).toBeTruthy()
    phone.network = 'up'
    await page.tap('#offering-confirm')
    expect(await page.seen('#offered')).toMatch(/300 分.*由他本人领取/)
    expect(inputsOf('present.offer')[0]).toEqual({ points: 300, words: '生日快乐' })
    expect(ids('present.offer').size).toBe(1)
    expect(page.page.onShareAppMessage({ from: 'button' })).toMatchObject({
      title: '送你 300 常青积分，请查收',
      path: `/${ONE}?id=${ID}`,
    })
    await page.tap('#offered-later')
    expect(page.has('#offered')).toBe(false)
    expect(page.page.onShareAppMessage({ from: 'menu' }).path).not.toContain(ID)
  })

  test('that is refused says why, beside the field where it is the number', async () => {
    await begin()
    await write('300')
    answers['present.offer'] = {
      refused: {
        code: 'invalid',
        message: '填写有误',
        retry: 'never',
        details: { fields: [{ path: 'points', message: '每次最多转赠 200 分' }] },
      },
    }
    await page.tap('#offering-confirm')
    expect(await page.seen('#offering-points-problem')).toBe('每次最多转赠 200 分')
    await write('200')
    answers['present.offer'] = refused('text_rejected', '文字没有通过检查')
    await page.tap('#offering-confirm')
    expect(await page.seen('#offering-refused')).toContain('没有通过')
  })

  test('is not offered where nothing can be given, and says why', async () => {
    answers['presents.list'] = { ...LISTED, offer: { ...OFFER, most: 0, hint: '入会满 7 天后可以转赠' } }
    await opened(LIST, '#give-hint')
    expect(page.text('#give-hint')).toContain('入会满 7 天')
    await page.tap('#give')
    expect(page.has('#offering')).toBe(false)
  })

  test('that is no longer in the programme still shows what was given, and what is off says so', async () => {
    answers['presents.list'] = { ...LISTED, offer: undefined }
    await opened(LIST, `#present-${ID}`)
    expect(page.has('#give')).toBe(false)
    expect(page.text()).toContain('目前没有开放')
    await page.close()
    phone.storage.clear()
    answers['presents.list'] = refused('not_found', '没有找到')
    await opened(LIST, '.state')
    expect(page.text()).toContain('目前没有开放')
  })

  test('without a network shows what was given as it was last seen', async () => {
    await opened(LIST, `#present-${ID}`)
    await page.close()
    phone.network = 'down'
    page = await mini.open(LIST)
    expect(page.has(`#present-${ID}`)).toBe(true)
    expect(await page.seen('#stale')).toContain('没有网络')
  })

  test('is listed apart from what was received', async () => {
    await opened(LIST, '#side-friend')
    answers['presents.list'] = { ...LISTED, items: [] }
    await page.tap('#side-friend')
    await page.until('the words', () => page.text().includes('还没有收到转赠'))
    expect(inputsOf('presents.list').map(({ side }) => side)).toEqual(['giver', 'friend'])
  })
})

describe('a friend', () => {
  const open = () => opened(ONE, '#present', { id: ID })

  test('sees who gives how many, until when they are good, and what accepting means', async () => {
    await open()
    expect(phone.calls).toHaveLength(budget.firstScreenCalls.others)
    expect(page.text('#present')).toMatch(/会员\* 转赠给您.*300分.*生日快乐.*领取剩余时间2 天 \d\d:\d\d:\d\d.*300 分 ·.*到期.*24 小时到账/)
    // Whoever has the card can take the points up: only the giver sends it on.
    expect(page.page.onShareAppMessage({ from: 'menu' }).path).not.toContain(ID)
  })

  test('accepts once, and sees when the points arrive and how to step back', async () => {
    await open()
    answers['present.accept'] = { present: { ...FACE, side: 'friend', state: 'cooling', until: COOLING.until } }
    answers['present.open'] = COOLING
    await page.tap('#accept')
    expect(await page.seen('#present-done')).toBe('已接受')
    await page.until('the cooling-off', () => page.text('#present-left').includes('距离到账'))
    expect(page.text('#present-left')).toMatch(/距离到账23:\d\d:\d\d/)
    expect(page.has('#accept')).toBe(false)
    expect(page.text('#refuse')).toBe('反悔，不要了')
  })

  test('whose answer was lost is asked again under the same request', async () => {
    await open()
    phone.network = 'down'
    await page.tap('#accept')
    await page.seen('#accepting-unknown')
    phone.network = 'up'
    answers['present.accept'] = { present: { ...FACE, side: 'friend', state: 'cooling' } }
    answers['present.open'] = COOLING
    await page.tap('#accepting-again')
    await page.seen('#present-done')
    expect(ids('present.accept').size).toBe(1)
  })

  test('refuses after a question', async () => {
    await open()
    await page.tap('#refuse')
    await settled()
    expect(page.text('#present-ask')).toContain('退回给对方')
    expect(phone.callsTo('present.refuse')).toHaveLength(0)
    answers['present.refuse'] = { present: { ...FACE, side: 'friend', state: 'refused', until: undefined } }
    answers['present.open'] = { ...OPENED, side: 'friend', state: 'refused', until: undefined, canAccept: false, canRefuse: false }
    await page.tap('#present-ask-confirm')
    expect(await page.seen('#present-done')).toContain('退回给对方')
    await page.until('nothing to be done', () => !page.has('#accept') && !page.has('#refuse'))
  })

  test('who cannot accept is told why, and who is no member joins first', async () => {
    answers['present.open'] = { ...OPENED, canAccept: false, hint: '积分不能转赠给自己的账户' }
    await opened(ONE, '#present-hint', { id: ID })
    expect(page.has('#accept')).toBe(false)
    await page.close()
    answers['present.open'] = { ...OPENED, member: false, canAccept: false, canRefuse: false, hint: '加入会员满 7 天后可以接受转赠' }
    await opened(ONE, '#present-join', { id: ID })
    expect(page.text('#present-hint')).toContain('满 7 天')
    await page.tap('#present-join')
    expect(phone.went).toEqual(['tab /pages/card/index'])
  })

  test.each([
    ['over', '已经结束'],
    ['not_found', '没有找到这份转赠'],
  ])('who comes too late or with half a link (%s) is told so', async (code, words) => {
    answers['present.open'] = refused(code, '')
    await opened(ONE, '.state', { id: ID })
    expect(page.text()).toContain(words)
  })

  test('who was a little later than another is told so', async () => {
    await open()
    answers['present.accept'] = refused('over', '这份转赠已被领取')
    answers['present.open'] = refused('over', '这份转赠已被领取')
    await page.tap('#accept')
    await page.until('the end', () => page.text().includes('已经结束'))
  })
})

describe('the giver', () => {
  test('sends the card again, and takes the points back as long as nobody has them', async () => {
    answers['present.open'] = OF_GIVER
    await opened(ONE, '#present-send', { id: ID })
    expect(page.text('#present-from')).toBe('您转出的积分')
    expect(page.page.onShareAppMessage({ from: 'button' }).path).toBe(`/${ONE}?id=${ID}`)
    await page.tap('#withdraw')
    await settled()
    expect(page.text('#present-ask')).toContain('原来的批次')
    answers['present.withdraw'] = {
      present: { ...FACE, state: 'withdrawn', until: undefined },
      entryId: 'back:1',
      points: 300,
      lapsed: 100,
      balance: 5_000,
    }
    answers['present.open'] = { ...OF_GIVER, state: 'withdrawn', until: undefined }
    await page.tap('#present-ask-confirm')
    expect(await page.seen('#present-done')).toBe('已撤回，退回 300 分，其中 100 分已到期')
    await page.until('nothing to be done', () => !page.has('#withdraw') && !page.has('#present-send'))
    expect(page.page.onShareAppMessage({ from: 'menu' }).path).not.toContain(ID)
  })

  test('steps back while it cools, and sends it to nobody else then', async () => {
    answers['present.open'] = { ...OF_GIVER, state: 'cooling', until: inHours(10) }
    await opened(ONE, '#withdraw', { id: ID })
    expect(page.has('#present-send')).toBe(false)
  })

  test('sees what of it has died on the way', async () => {
    answers['present.open'] = { ...OF_GIVER, lapsed: 100 }
    await opened(ONE, '#present-lots', { id: ID })
    expect(page.text('#present-lots')).toContain('其中 100 分已经到期')
  })
})
