const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const HISTORY = 'packages/points/history/index'
const ENTRY = 'packages/points/entry/index'
const CLAIM = 'packages/points/claim/index'
const PHONE_NUMBER = '13900000100'
const MANY = 70

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  await world.call('busy-buyer', 'member.join', { consentVersion: '1', phoneCode: `phone:${PHONE_NUMBER}` })
  for (let i = 0; i < MANY; i++) await world.buy(`MANY-${i}`, (i + 1) * 100, { daysAgo: i % 5, member: { phone: PHONE_NUMBER } })
  await world.refund('MANY-69', 'REFUND-1', 3000)
  phone = createPhone({ url: world.url, user: 'busy-buyer' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.user = 'busy-buyer'
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
  phone.went.length = 0
  phone.scans.length = 0
  phone.onCall = undefined
  phone.shareFault = undefined
  phone.shared.length = 0
  phone.files.clear()
  phone.toasts.length = 0
})
afterEach(() => page.close())

const titles = () => page.all('.rows__title').map((node) => node.dom.textContent)
const loadedAll = (count) => page.until(`${count} entries`, () => phone.kept('history') && page.all('.rows__entry').length >= count)

describe('the history', () => {
  const open = async () => {
    page = await mini.open(HISTORY)
    await page.until('the first page', () => page.has('.rows__entry'))
  }

  test('shows balance, lots and entries, the newest first', async () => {
    await open()
    const sum = (MANY * (MANY + 1)) / 2 - 30
    await page.until('the balance', () => page.text('#history-balance') === sum.toLocaleString('en-US'))
    expect(page.text('#lots')).toMatch(/\d{4}\.\d{2}\.\d{2}还有/)
    expect(titles().slice(0, 2)).toEqual(['退款 30 元', '消费 70 元'])
    expect(page.text('.rows__points')).toBe('−30')
  })

  test('is fetched page by page and never shows an entry twice', async () => {
    await open()
    for (let pages = 2; page.has('#load-more'); pages++) {
      await page.tap('#load-more')
      await page.until(`page ${pages}`, () => phone.callsTo('points.list').length >= pages && !page.text().includes('正在取更早的记录'))
    }
    await page.seen('#history-end')
    expect(phone.callsTo('points.list').length).toBe(3)
    // Rows far from the screen do not exist: going down brings the older ones and lets the newest go.
    page.page.onPageScroll({ scrollTop: 60 * 75 })
    await page.until('the oldest entry', () => titles().includes('消费 1 元'))
    expect(titles()).not.toContain('退款 30 元')
    expect(new Set(titles()).size).toBe(titles().length)
  })

  test('is cut down to one kind and to one month, and opened again', async () => {
    await open()
    await page.tap('#kind-refund')
    await page.until('refunds only', () => titles().join() === '退款 30 元')
    await page.tap('#kind-expiry')
    await page.until('an empty answer', () => page.text().includes('这里还没有记录'))
    await page.tap('.button')
    await loadedAll(15)
    await page.fire('#month', 'change', { value: '2020-01' })
    await page.until('an empty month', () => page.text().includes('这里还没有记录'))
    await page.tap('#month-clear')
    await loadedAll(15)
  })

  test('shows what it kept when there is no network, and says so', async () => {
    await open()
    await page.close()
    phone.network = 'down'
    await open()
    expect(await page.seen('#history-offline')).toContain('没有网络')
    phone.network = 'up'
    await page.tap('#history-offline')
    await page.until('the words to go', () => !page.has('#history-offline'))
  })

  test('shows new entries on top when it is shown again', async () => {
    await open()
    await world.buy('LATER-1', 88800, { member: { phone: PHONE_NUMBER } })
    await page.show()
    await page.until('the new entry', () => titles()[0] === '消费 888 元')
  })

  test('leads a member without points on', async () => {
    await world.call('poor', 'member.join', { consentVersion: '1' })
    phone.user = 'poor'
    page = await mini.open(HISTORY)
    await page.until('the words', () => page.text().includes('还没有积分'))
    await page.tap('.button')
    expect(phone.went).toEqual(['launch /pages/card/index'])
  })

  test('opens the entry that is tapped', async () => {
    await open()
    const row = page.all('.rows__entry').find((node) => node.dom.textContent.includes('退款 30 元'))
    await page.tap(row)
    expect(phone.went).toEqual([`to /${ENTRY}?id=${encodeURIComponent('refund:MANY-69:REFUND-1')}`])
  })
})

describe('exporting the history', () => {
  const HEADINGS = '时间,类型,说明,积分变动,变动后积分,编号'
  const LONG = 230
  const lines = (text) => text.split('\r\n').filter(Boolean)

  beforeAll(async () => {
    await world.call('long-buyer', 'member.join', { consentVersion: '1', phoneCode: 'phone:13900000101' })
    for (let i = 0; i < LONG; i++) await world.buy(`LONG-${i}`, (i + 1) * 100, { member: { phone: '13900000101' } })
  })

  const open = async () => {
    phone.user = 'long-buyer'
    page = await mini.open(HISTORY)
    await page.until('the first page', () => page.has('#export'))
    phone.calls.length = 0
  }
  const said = (words) => page.until(words, () => page.has('#export-words') && page.text('#export-words').includes(words))

  test('hands every entry to a chat, once, as a file that a spreadsheet opens', async () => {
    await open()
    const progress = ['正在导出…', '正在导出 100 条…', '正在导出 200 条…']
    phone.onCall = () => said(progress.shift())
    await page.tap('#export')
    await said(`${LONG} 条记录已备好`)
    expect(progress).toEqual([])
    expect(phone.callsTo('points.list').map((call) => call.input.limit)).toEqual([100, 100, 100])
    expect(phone.shared).toEqual([])

    await page.tap('#export-send')
    await page.until('the farewell', () => phone.toasts.length > 0)
    expect(phone.toasts).toEqual([`已导出 ${LONG} 条`])
    const [{ name, text }] = phone.shared
    expect(name).toMatch(/^常青积分明细-导出于\d{4}-\d{2}-\d{2}\.csv$/)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(lines(text.slice(1))[0]).toBe(HEADINGS)
    const rows = lines(text).slice(1)
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(Array.from({ length: LONG }, (_, i) => `purchase:LONG-${LONG - 1 - i}`))
    expect(rows.at(-1)).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},消费,消费 1 元,1,1,purchase:LONG-0$/)
    expect(page.has('#export-bar')).toBe(false)
  })

  test('takes only what the list is cut down to', async () => {
    page = await mini.open(HISTORY)
    await page.until('the first page', () => page.has('#export'))
    await page.tap('#kind-refund')
    await page.until('refunds only', () => titles().join() === '退款 30 元')
    await page.tap('#export')
    await said('1 条记录已备好')
    await page.tap('#export-send')
    expect(phone.shared[0].name).toContain('-退款-')
    expect(lines(phone.shared[0].text).at(-1)).toContain(',退款,退款 30 元,-30,')
  })

  test('gives nothing half: without a network it says why, and goes on where it stopped', async () => {
    await open()
    phone.onCall = ({ input }) => {
      phone.network = input.cursor ? 'down' : 'up'
    }
    await page.tap('#export')
    await said('导出没有完成：网络没有连上')
    expect([phone.files.size, phone.shared.length]).toEqual([0, 0])
    phone.onCall = undefined
    phone.network = 'up'
    phone.calls.length = 0
    await page.tap('#export-again')
    await said(`${LONG} 条记录已备好`)
    expect(phone.callsTo('points.list').every((call) => call.input.cursor)).toBe(true)
    await page.tap('#export-send')
    expect(lines(phone.shared[0].text)).toHaveLength(LONG + 1)
  })

  test('is given up at a word', async () => {
    await open()
    let cancelled
    phone.onCall = ({ input }) => {
      if (input.cursor) cancelled ??= page.tap('#export-cancel')
    }
    await page.tap('#export')
    await page.until('the bar to go', () => cancelled && !page.has('#export-bar'))
    await cancelled
    expect(phone.callsTo('points.list').length).toBeLessThanOrEqual(2)
    expect([phone.shared, phone.toasts]).toEqual([[], []])
  })

  test('copies the records where files cannot be sent, and does nothing when the member turns back', async () => {
    await open()
    await page.tap('#export')
    await said('已备好')
    phone.shareFault = 'shareFileMessage:fail cancel'
    await page.tap('#export-send')
    expect(page.has('#export-send')).toBe(true)
    phone.shareFault = 'shareFileMessage:fail not supported'
    await page.tap('#export-send')
    await page.until('the farewell', () => phone.toasts.length > 0)
    expect(phone.toasts[0]).toContain('已复制')
    expect(phone.clipboard.startsWith(HEADINGS)).toBe(true)
  })
})

describe('an entry', () => {
  test('explains its sum step by step', async () => {
    page = await mini.open(ENTRY, { id: encodeURIComponent('purchase:MANY-41') })
    expect(await page.seen('#entry-steps')).toContain('42 元 × 1 分/元 = 42 分')
    expect(page.text('#entry-points')).toBe('+42分')
    for (const fact of ['MANY-41', 'S001', 'simple-1', '变动后积分']) expect(page.text()).toContain(fact)
  })

  test('can be asked about', async () => {
    page = await mini.open(ENTRY, { id: encodeURIComponent('purchase:MANY-41') })
    await page.seen('#entry-ask')
    await page.tap('#entry-ask')
    expect(phone.went).toEqual([`to /packages/messages/feedback/index?entryId=${encodeURIComponent('purchase:MANY-41')}`])
  })

  test('of another member is not found', async () => {
    page = await mini.open(ENTRY, { id: encodeURIComponent('purchase:DEMO-0001') })
    await page.until('the words', () => page.text().includes('没能打开这笔记录'))
    expect(page.has('#entry-steps')).toBe(false)
  })
})

describe('claiming a receipt', () => {
  const type = async (code) => {
    await page.fire('#claim-code', 'input', { value: code })
    await page.tap('#claim-go')
  }

  test('brings the points of a receipt, typed in any case', async () => {
    const { claimCode } = await world.buy('CLAIM-1', 32800)
    page = await mini.open(CLAIM)
    await type(claimCode.toLowerCase().replace(/-/g, ' '))
    await page.seen('#claimed')
    expect(page.text('#claimed-points')).toBe('+328分')
    await page.tap('#claimed-entry')
    expect(phone.went).toEqual([`instead /${ENTRY}?id=${encodeURIComponent('claim:CLAIM-1')}`])
  })

  test('takes the code from the camera', async () => {
    const { claimCode } = await world.buy('CLAIM-2', 1200)
    phone.scans.push(claimCode)
    page = await mini.open(CLAIM)
    await page.tap('#scan')
    await page.until('the code', () => page.attrs('#claim-code').value === claimCode)
    await page.tap('#claim-go')
    await page.seen('#claimed')
  })

  test('can only be sent when the code is whole', async () => {
    page = await mini.open(CLAIM)
    await type('K7Q2M')
    expect(phone.callsTo('receipt.claim')).toEqual([])
  })

  test.each([
    ['unknown', async () => 'AAAAA-AAAAA-AAA', '没有找到这个补录码'],
    [
      'claimed by someone else',
      async () => {
        const { claimCode } = await world.buy('TAKEN', 5000)
        await world.call('jia', 'receipt.claim', { claimCode })
        return claimCode
      },
      '已经补录过',
    ],
    [
      'refunded',
      async () => {
        const { claimCode } = await world.buy('GIVEN-BACK', 5000)
        await world.refund('GIVEN-BACK', 'REFUND-2', 5000)
        return claimCode
      },
      '已全部退款',
    ],
  ])('says what is wrong with a receipt that is %s', async (_, codeOf, words) => {
    const code = await codeOf()
    page = await mini.open(CLAIM)
    await type(code)
    expect(await page.seen('#claim-problem')).toContain(words)
    expect(phone.kept('pending')).toBeUndefined()
  })

  test('keeps the request when the network goes, and ends it with one credit on the next visit', async () => {
    const { claimCode } = await world.buy('CLAIM-3', 7700)
    page = await mini.open(CLAIM)
    phone.network = 'down'
    await type(claimCode)
    expect(await page.seen('#claim-unknown')).toContain('不会重复积分')
    const [first] = phone.callsTo('receipt.claim')
    expect(Object.keys(phone.kept('pending'))).toHaveLength(1)
    await page.close()
    phone.network = 'up'
    page = await mini.open(CLAIM)
    await page.seen('#claimed')
    expect(phone.callsTo('receipt.claim').at(-1).requestId).toBe(first.requestId)
    expect(phone.kept('pending')).toBeUndefined()
  })

  test('after the window says so', async () => {
    const { claimCode } = await world.buy('CLAIM-4', 5000)
    await world.advance('P40D')
    page = await mini.open(CLAIM)
    await type(claimCode)
    expect(await page.seen('#claim-problem')).toMatch(/期限/)
  })
})

describe('the terms', () => {
  test('name the version that a consent is kept with', async () => {
    page = await mini.open('packages/about/terms/index')
    expect(page.text('#terms')).toContain('我们用到的个人信息')
    expect(page.text('#terms')).toMatch(/版本 \d{4}-\d{2}/)
  })
})
