const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const INBOX = 'packages/messages/inbox/index'
const FEEDBACK = 'packages/messages/feedback/index'
const RULES = 'packages/about/rules/index'
const FAQ = 'packages/about/faq/index'
const ABOUT = 'packages/about/about/index'

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'reader' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
  phone.went.length = 0
  phone.onCall = undefined
})
afterEach(() => page.close())

const newMember = async (user) => {
  await world.call(user, 'member.join', { consentVersion: '1' })
  phone.user = user
}
const texts = (selector) => page.all(selector).map((node) => node.dom.textContent)
const stored = (user, action, input) => world.call(user, action, input).then(({ data }) => data)

describe('the inbox', () => {
  const open = async () => {
    page = await mini.open(INBOX)
    await page.until('messages', () => page.has('.message'))
  }
  const dots = () => page.all('.message__dot').length
  const seenByServer = () =>
    page.until('the mark', () => phone.callsTo('inbox.read').length > 0 && phone.pending === 0 && !phone.kept('pending'))

  test('shows the announcement of now above what was written to the member', async () => {
    await newMember('reader')
    await open()
    expect(page.text('#notices')).toContain('30 天内可凭小票补录')
    expect(page.text('#notices')).toMatch(/服务 · \d+ 月 \d+ 日 至 /)
    expect(texts('.messages__date')).toEqual(['今天'])
    expect(texts('.message__title')).toEqual(['欢迎加入常青会员'])
  })

  test('unfolds a long announcement and says that it did', async () => {
    await newMember('reader')
    await open()
    expect(page.text('#notices')).not.toContain('每张小票只能补录一次')
    expect(page.attrs('#notice-demo-claims').ariaExpanded).toBe('false')
    await page.tap('#notice-demo-claims')
    expect(page.text('#notices')).toContain('每张小票只能补录一次')
    expect(page.attrs('#notice-demo-claims').ariaExpanded).toBe('true')
  })

  test('marks what was looked at as seen, once, and shows no dot the next time', async () => {
    await newMember('marker')
    await open()
    expect(dots()).toBe(1)
    expect(phone.calls.map(({ action }) => action)).toEqual(['inbox.list'])
    await seenByServer()
    expect(dots()).toBe(1)
    expect((await stored('marker', 'me.get')).member.unread).toBe(0)
    await page.close()
    phone.network = 'down'
    await open()
    expect(dots()).toBe(0)
    expect(phone.callsTo('inbox.read')).toHaveLength(1)
  })

  test('opens what a message is about, and that message is seen', async () => {
    await newMember('opener')
    await stored('opener', 'card.freeze')
    await open()
    const [frozen] = page.all('.message').filter((node) => node.dom.textContent.includes('挂失'))
    await page.tap(frozen)
    expect(phone.went).toEqual(['to /packages/me/safety/index'])
    await seenByServer()
    expect((await stored('opener', 'me.get')).member.unread).toBe(0)
  })

  test('is fetched page by page, every message once', async () => {
    await newMember('flood')
    for (let i = 0; i < 24; i++) await stored('flood', i % 2 ? 'card.unfreeze' : 'card.freeze')
    await open()
    expect(texts('.message__title')).toHaveLength(20)
    page.page.onReachBottom()
    page.page.onReachBottom()
    await page.until('the oldest', () => texts('.message__title').at(-1) === '欢迎加入常青会员')
    expect(texts('.message__title')).toHaveLength(25)
    expect(phone.callsTo('inbox.list')).toHaveLength(2)
    expect(page.text()).toContain('没有更多了')
  })

  test('shows what it kept when there is no network, says so, and goes on at a tap', async () => {
    await newMember('reader')
    await open()
    await page.close()
    phone.network = 'down'
    await open()
    expect(await page.seen('#stale')).toContain('没有网络')
    phone.network = 'up'
    await page.tap('#stale')
    await page.until('the words to go', () => !page.has('#stale'))
  })

  test('says why there is nothing to show, and offers another attempt', async () => {
    await newMember('reader')
    phone.network = 'down'
    page = await mini.open(INBOX)
    await page.until('the words', () => page.text().includes('消息暂时没有取到'))
    phone.network = 'up'
    await page.tap('.button')
    await page.until('messages', () => page.has('.message'))
  })

  test('shows a stranger the way to join', async () => {
    phone.user = 'stranger'
    page = await mini.open(INBOX)
    await page.until('the invitation', () => page.text().includes('去加入'))
  })
})

describe('writing to the shop', () => {
  const TEXT = '周六下午在门店消费，小票上的积分少了一笔'
  const open = async (query) => {
    page = await mini.open(FEEDBACK, query)
    await page.seen('#feedback-form')
  }
  const listed = () => page.until('the list', () => phone.callsTo('feedback.list').length > 0 && phone.pending === 0)
  const write = (value) => page.fire('#feedback-text', 'input', { value })
  const all = (user) => stored(user, 'feedback.list', {}).then(({ items }) => items)

  test('begins with an empty list that says so', async () => {
    await newMember('writer')
    await open()
    await page.until('the words', () => page.text().includes('还没有反馈'))
    expect(phone.calls).toHaveLength(1)
  })

  test('arrives with its kind, thanks, and stands in the list as received', async () => {
    await newMember('writer')
    await open()
    await page.tap('#feedback-kind-praise')
    await write(TEXT)
    await Promise.all([page.tap('#feedback-send'), page.tap('#feedback-send')])
    expect(await page.seen('#feedback-sent')).toContain('收到了')
    await page.until('the item', () => page.has('.feedback-item'))
    expect(page.text('.feedback-item')).toMatch(/^表扬.*已收到/)
    expect(page.text('.feedback-item')).toContain(TEXT)
    expect(page.attrs('#feedback-text').value).toBe('')
    expect(phone.kept('feedbackDraft')).toBeUndefined()
    expect((await all('writer')).map(({ kind, text }) => [kind, text])).toEqual([['praise', TEXT]])
  })

  test('is about the entry that the member comes from, until he says that it is not', async () => {
    await newMember('asker')
    const { claimCode } = await world.buy('ASKED-1', 9800)
    await stored('asker', 'receipt.claim', { claimCode })
    await open({ entryId: encodeURIComponent('claim:ASKED-1') })
    expect(page.text('#feedback-about')).toContain('关于这笔记录')
    await write(TEXT)
    await page.tap('#feedback-send')
    await page.until('the item', () => page.has('.feedback-item__about'))
    await page.tap('.feedback-item__about')
    expect(phone.went).toEqual([`to /packages/points/entry/index?id=${encodeURIComponent('claim:ASKED-1')}`])
    await page.close()
    await open({ entryId: encodeURIComponent('claim:ASKED-1') })
    await page.tap('#feedback-about-none')
    await write(`${TEXT}，另外一件事`)
    await page.tap('#feedback-send')
    await page.seen('#feedback-sent')
    expect((await all('asker')).map(({ entryId }) => entryId)).toEqual([undefined, 'claim:ASKED-1'])
  })

  test('is sent once although the answer is lost, also over a closed app', async () => {
    await newMember('unheard')
    await open()
    await listed()
    await write(TEXT)
    phone.network = 'deaf'
    await page.tap('#feedback-send')
    await page.until('the words', () => page.has('#feedback-unknown'), 20_000)
    expect(page.text('#feedback-unknown')).toContain('不会重复')
    await write('这时写下的不是刚才发出的')
    expect(phone.kept('pending')['feedback.send'].input.text).toBe(TEXT)
    await page.close()
    phone.network = 'up'
    await open()
    await page.seen('#feedback-sent')
    expect(new Set(phone.callsTo('feedback.send').map(({ requestId }) => requestId)).size).toBe(1)
    expect((await all('unheard')).map(({ text }) => text)).toEqual([TEXT])
    expect(phone.kept('pending')).toBeUndefined()
    expect(phone.kept('feedbackDraft')).toBeUndefined()
  }, 40_000)

  test('says beside the words why they are refused, and keeps them', async () => {
    await newMember('rude')
    await open()
    await listed()
    await write('短')
    await page.tap('#feedback-send')
    expect(await page.seen('#feedback-text-problem')).toContain('再多写几个字')
    expect(phone.callsTo('feedback.send')).toEqual([])

    await write('这里面有赌博的字样')
    expect(page.has('#feedback-text-problem')).toBe(false)
    await page.tap('#feedback-send')
    expect(await page.seen('#feedback-text-problem')).toContain('未通过审核')
    expect(page.attrs('#feedback-text').value).toBe('这里面有赌博的字样')
    await page.close()
    await open()
    expect(page.attrs('#feedback-text').value).toBe('这里面有赌博的字样')
    expect(await all('rude')).toEqual([])
  })

  test('has its limit of a day, which is said', async () => {
    await newMember('eager')
    for (let i = 0; i < 5; i++) await stored('eager', 'feedback.send', { kind: 'suggestion', text: `第 ${i} 个建议` })
    await open()
    await write(TEXT)
    await page.tap('#feedback-send')
    expect(await page.seen('#feedback-text-problem')).toContain('每天最多反馈 5 次')
  })

  test('can be done while the list cannot be had', async () => {
    await newMember('lonely')
    phone.network = 'down'
    await open()
    await page.until('the words', () => page.text().includes('反馈记录暂时没有取到'))
    await write(TEXT)
    phone.network = 'up'
    await page.tap('#feedback-send')
    await page.seen('#feedback-sent')
  })
})

describe('the programme in words', () => {
  test('gives the rules with their figures, version and first day', async () => {
    phone.user = 'stranger'
    const program = await stored('stranger', 'program.get', {})
    page = await mini.open(RULES)
    const text = await page.seen('#rules')
    expect(text).toContain(`付款后 ${program.claimDays} 天内`)
    for (const { name } of program.tiers) expect(text).toContain(name)
    expect(page.text('#rules-version')).toContain(program.version)
    expect(page.text('#rules-version')).toContain(program.effectiveFrom.slice(0, 10).replaceAll('-', '.'))
  })

  test('is still there without a network, and says of what time it is', async () => {
    page = await mini.open(RULES)
    await page.seen('#rules')
    await page.close()
    phone.network = 'down'
    page = await mini.open(RULES)
    await page.seen('#stale')
    expect(page.text('#rules')).toContain('会员等级')
  })

  test('answers one question at a time and leads on', async () => {
    const { claimDays } = await stored('stranger', 'program.get', {})
    page = await mini.open(FAQ)
    await page.seen('#questions')
    expect(page.attrs('#faq-forgot').ariaExpanded).toBe('false')
    await page.tap('#faq-forgot')
    expect(page.attrs('#faq-forgot').ariaExpanded).toBe('true')
    expect(page.text('#faq-forgot-answer')).toContain(`${claimDays} 天内`)
    await page.tap('#faq-lost')
    expect(page.has('#faq-forgot-answer')).toBe(false)
    await page.tap('#faq-lost-go')
    await page.tap('#faq-more')
    expect(phone.went).toEqual(['to /packages/me/safety/index', 'to /packages/messages/feedback/index'])
  })

  test('stays away when it cannot be had, with a way on', async () => {
    phone.network = 'down'
    page = await mini.open(FAQ)
    await page.until('the words', () => page.text().includes('常见问题暂时没有取到'))
    phone.network = 'up'
    await page.tap('.state .button')
    await page.seen('#questions')
  })
})

describe('about the app', () => {
  test('names its version, its libraries and the way to the shop, without any call', async () => {
    page = await mini.open(ABOUT)
    expect(page.text('#about-version')).toMatch(/\d+\.\d+\.\d+（接口 \d+）/)
    await page.tap('#about-contact')
    await page.tap('#about-terms')
    expect(phone.went).toEqual(['to /packages/messages/feedback/index', 'to /packages/about/terms/index'])
    await page.tap('#about-licences')
    expect(page.text('#licences')).toMatch(/react \d+\.\d+\.\d+Copyright \(c\) /)
    expect(page.text('#licences')).toContain('THE SOFTWARE IS PROVIDED "AS IS"')
    await page.tap('#licences-close')
    expect(page.has('#licences')).toBe(false)
    expect(phone.calls).toEqual([])
  })
})
