const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

/** What the functions say of rewards and photos: how it comes about is proved where they are. */
const CASE = {
  caseId: 'referral:1234567890',
  kind: 'referral',
  state: 'held',
  score: 80,
  evidence: [{ rule: 'same_device', weight: 60, words: '与邀请人用过同一台手机' }],
  receiver: { memberRef: '6204817735', maskedName: '林*' },
  friend: { memberRef: '1234567890', maskedName: '陈*' },
  at: '2026-11-20T12:00:00.000+08:00',
  orderId: 'A-1',
  orderFen: 5_000,
  points: 500,
}
const PAID = { ...CASE, caseId: 'referral:1234567891', state: 'rewarded', evidence: [], score: 0, entryId: 'referral:1234567891' }
const PHOTO = {
  photoId: 'p1',
  activityName: '冬日护肤打卡',
  maskedName: '林*',
  day: '2026-11-23',
  at: '2026-11-23T09:00:00.000+08:00',
  state: 'review',
  url: 'https://cloud.example/p1.jpg',
}
const APPEALED = { ...PHOTO, photoId: 'p2', state: 'appealed', refusal: 'content', appeal: '是我自己拍的' }

let world
let phone
let mini
let page
/** What each action is answered; what is not named is answered by the functions. */
let answers

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'manager' })
  mini = await startMini({ wx: phone.wx })
  phone.onAnswer = ({ action, input }, body) => {
    const answer = answers[action]?.(input)
    if (!answer) return
    for (const key of Object.keys(body)) delete body[key]
    Object.assign(body, answer)
  }
})
afterAll(() => world.close())

const done = (data) => ({ ok: true, data })
const refused = (code, message) => ({ ok: false, error: { code, message, retry: 'never', requestId: 'r' } })

beforeEach(() => {
  phone.user = 'manager'
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
  phone.toasts.length = 0
  const left = { cases: [CASE], photos: [PHOTO, APPEALED] }
  answers = {
    'risk.list': ({ list }) => done({ items: list === 'held' ? left.cases : list === 'rewarded' ? [PAID] : [] }),
    'risk.decide': ({ caseId, pay }) => {
      left.cases = []
      return done({ caseId, state: pay ? 'rewarded' : 'refused' })
    },
    'risk.clawback': ({ entryId }) => done({ entryId, points: 500, balance: 0, debt: 120 }),
    'photo.queue': () => done({ items: left.photos }),
    'photo.decide': ({ photoId, pass }) => {
      left.photos = left.photos.filter((photo) => photo.photoId !== photoId)
      return done({ photoId, state: pass ? 'passed' : 'refused' })
    },
  }
})
afterEach(() => page.close())

const open = async (name) => {
  page = await mini.open(`packages/staff/${name}/index`)
}
const until = (words) => page.until(words, () => page.text().includes(words))
const gone = (selector) => page.until(`${selector} to go`, () => !page.has(selector))

describe('rewards that want a look', () => {
  test('are shown with their evidence, and paid with a reason that was written', async () => {
    await open('risk')
    expect(await page.seen('#case-referral-1234567890')).toMatch(/林\* 邀请了 陈\*.*风险分 80.*同一台手机.*\+60/s)
    await page.tap('#pay-referral-1234567890')
    expect(await page.seen('#decide')).toContain('发放 500 分？')
    await page.tap('#decide-confirm')
    await until('请写明原因')
    expect(phone.callsTo('risk.decide')).toEqual([])
    await page.fire('#reason', 'input', { value: ' 两人同住，都是真实购买 ' })
    await page.tap('#decide-confirm')
    await until('没有待复核的奖励')
    expect(phone.callsTo('risk.decide').map(({ input }) => input)).toEqual([
      { caseId: CASE.caseId, pay: true, reason: '两人同住，都是真实购买' },
    ])
    expect(phone.toasts).toEqual(['已发放'])
    expect(page.has('#decide')).toBe(false)
  })

  test('that a colleague has decided meanwhile say so, and what was written stays', async () => {
    answers['risk.decide'] = () => refused('conflict', '冲突')
    await open('risk')
    await page.seen('#refuse-referral-1234567890')
    await page.tap('#refuse-referral-1234567890')
    await page.fire('#reason', 'input', { value: '同一台手机' })
    await page.tap('#decide-confirm')
    expect(await page.seen('#decide-problem')).toContain('刚刚有了别的结果')
  })

  test('are taken back by operators, and by nobody else', async () => {
    await open('risk')
    await page.seen('#tab-rewarded')
    await page.tap('#tab-rewarded')
    await page.seen('#case-referral-1234567891')
    expect(page.has('#clawback-referral-1234567891')).toBe(false)
    await page.close()

    phone.user = 'operator'
    await open('risk')
    await page.seen('#tab-rewarded')
    await page.tap('#tab-rewarded')
    await page.seen('#clawback-referral-1234567891')
    await page.tap('#clawback-referral-1234567891')
    await page.fire('#reason', 'input', { value: '虚假邀请' })
    await page.tap('#decide-confirm')
    await gone('#case-referral-1234567891')
    expect(phone.callsTo('risk.clawback')[0].input).toEqual({ entryId: PAID.entryId, reason: '虚假邀请' })
  })

  test('of which nobody knows whether it was decided are asked for, and nothing else is offered meanwhile', async () => {
    await open('risk')
    await page.seen('#pay-referral-1234567890')
    await page.tap('#pay-referral-1234567890')
    await page.fire('#reason', 'input', { value: '核对过' })
    phone.network = 'deaf'
    await page.tap('#decide-confirm')
    await page.seen('#unsure')
    phone.network = 'up'
    await page.tap('#unsure-ask')
    await until('没有待复核的奖励')
    const [first, second] = phone.callsTo('risk.decide')
    expect(second.requestId).toBe(first.requestId)
  })
})

describe('photos that a person has to look at', () => {
  test('are shown whole, with why they wait and what the member says', async () => {
    await open('photos')
    expect(await page.seen('#photo-p1')).toMatch(/冬日护肤打卡.*待审核.*没有按时给出结果/s)
    expect(page.text('#photo-p2')).toMatch(/会员申诉.*没有通过.*会员说.*是我自己拍的/s)
    expect(page.attrs('#picture-p1')).toMatchObject({ src: PHOTO.url, mode: 'widthFix' })
  })

  test('pass with one confirmation, and the next one stays where it is', async () => {
    await open('photos')
    await page.seen('#pass-p1')
    await page.tap('#pass-p1')
    expect(page.has('#reason')).toBe(false)
    await page.tap('#verdict-confirm')
    await gone('#photo-p1')
    expect(page.has('#photo-p2')).toBe(true)
    expect(phone.callsTo('photo.decide').map(({ input }) => input)).toEqual([{ photoId: 'p1', pass: true }])
    expect(phone.toasts).toEqual(['已通过'])
  })

  test('are refused in words that the member will read', async () => {
    await open('photos')
    await page.seen('#refuse-p2')
    await page.tap('#refuse-p2')
    await page.tap('#verdict-confirm')
    await until('请写明原因')
    await page.fire('#reason', 'input', { value: '画面里没有产品' })
    await page.tap('#verdict-confirm')
    await gone('#photo-p2')
    expect(phone.callsTo('photo.decide')[0].input).toEqual({ photoId: 'p2', pass: false, reason: '画面里没有产品' })
  })

  test('that do not load say so', async () => {
    await open('photos')
    await page.seen('#photo-p1')
    await page.fire('#picture-p1', 'error')
    expect(page.text('#photo-p1')).toContain('照片没有载入')
  })
})

test.each(['risk', 'photos'])('the page %s has nothing for clerks', async (name) => {
  phone.user = 'clerk'
  answers = {}
  await open(name)
  await until('门店工作台只对在职员工开放')
  for (const work of ['#tab', '.case-card', '.photo-card']) expect(page.has(work)).toBe(false)
})
