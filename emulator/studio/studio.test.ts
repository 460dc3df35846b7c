import { createHash, createHmac } from 'node:crypto'
import { apiLines, changed, partOf, refundable, totalFen } from './cart'
import { ahead, dayOf, grouped, longDay, orderNumber, shanghaiIso, timeOf, yuan } from './format'
import { GOODS, PICTURES, goodOf } from './goods'
import { barsOf, inOrder, type Job, summaryOf } from './jobs-view'
import { authorization, newNonce } from './signature'

const good = (sku: string) => goodOf(sku) ?? GOODS[0]!

describe('words and numbers', () => {
  test.each([
    [39800, '398'],
    [1250, '12.50'],
    [9, '0.09'],
    [128000000, '1,280,000'],
  ])('%d fen are %s yuan', (fen, words) => {
    expect(yuan(fen)).toBe(words)
  })

  test('days and times are those of Shanghai', () => {
    const lateInTheDay = Date.parse('2026-11-23T16:30:05Z')
    expect([dayOf(lateInTheDay), timeOf(lateInTheDay), shanghaiIso(lateInTheDay), longDay(lateInTheDay)]).toEqual([
      '2026-11-24',
      '00:30',
      '2026-11-24T00:30:05+08:00',
      '2026年11月24日 周二',
    ])
  })

  test('an order number names store, day and time', () => {
    expect(orderNumber('S001', Date.parse('2026-11-24T10:20:30+08:00'), () => 0)).toBe('S001-20261124-102030AA')
  })

  test.each([
    [0, '与本机同步'],
    [5 * 60_000, '比本机快 5 分钟'],
    [3 * 3_600_000, '比本机快 3 小时'],
    [1_200 * 86_400_000, '比本机快 1,200 天'],
  ])('%d ms ahead', (ms, words) => {
    expect(ahead(ms)).toBe(words)
  })

  test('large numbers are grouped', () => {
    expect([grouped(12), grouped(1280), grouped(1234567)]).toEqual(['12', '1,280', '1,234,567'])
  })
})

describe('the shop', () => {
  test('has a picture for every good, something at 398 元, and something that earns nothing', () => {
    expect(GOODS.filter(({ sku }) => !PICTURES[sku])).toEqual([])
    expect(GOODS.some(({ priceFen }) => priceFen === 39800)).toBe(true)
    expect(GOODS.some(({ category }) => category === 'gift-card')).toBe(true)
  })
})

describe('the cart', () => {
  const serum = good('SKIN-SERUM-30')
  const tea = good('TEA-OOLONG-100')

  test('adds, counts and takes away', () => {
    const cart = changed(changed(changed([], serum, 1), tea, 1), serum, 1)
    expect(apiLines(cart)).toEqual([
      { sku: 'SKIN-SERUM-30', category: 'skincare', quantity: 2, amountFen: 79600 },
      { sku: 'TEA-OOLONG-100', category: 'tea', quantity: 1, amountFen: 9650 },
    ])
    expect(changed(cart, tea, -1)).toHaveLength(1)
    expect(changed([], serum, -1)).toEqual([])
    expect(changed(changed([], serum, 99), serum, 1)[0]?.quantity).toBe(99)
  })

  test('what was given back cannot be given back again, and the parts add up to the whole', () => {
    const line = { sku: 'X', category: 'tea', quantity: 3, amountFen: 1000 }
    const first = partOf(line, 1)
    const [rest] = refundable([line], [[first]])
    expect([first.amountFen, rest?.amountFen, rest?.quantity]).toEqual([333, 667, 2])
    const second = partOf(rest!, 2)
    expect(totalFen([first, second])).toBe(1000)
    expect(refundable([line], [[first], [second]])).toEqual([])
  })
})

describe('the signature', () => {
  test('is the one of the till API, word for word', async () => {
    const request = {
      method: 'POST',
      path: '/till/v1/purchases?a=1',
      body: '{"amountFen":39800,"name":"常青"}',
      unixSeconds: 1790000000,
      nonce: newNonce(),
    }
    const digest = createHash('sha256').update(request.body).digest('hex')
    const text = `POST\n/till/v1/purchases?a=1\n1790000000\n${request.nonce}\n${digest}`
    const sig = createHmac('sha256', 'demo-till-secret').update(text).digest('hex')
    expect(request.nonce).toMatch(/^[0-9a-f]{32}$/)
    expect(await authorization(request)).toBe(`EVERGREEN-HMAC-SHA256 key=demo-till,ts=1790000000,nonce=${request.nonce},sig=${sig}`)
  })
})

describe('the jobs', () => {
  const job = (name: string, state: Job['state'], runs: Job['runs'] = []): Job => ({
    name,
    words: name,
    every: 'hour',
    state,
    done: 0,
    failed: 0,
    runs,
  })
  const run = (done: number, failed = 0) => ({ at: '2026-11-24T10:05:00.000+08:00', ms: 3, done, failed, more: false })

  test('those that need looking at stand first and are named, the others keep their order', () => {
    const jobs = [job('a', 'waiting'), job('b', 'late'), job('c', 'working'), job('d', 'failing')]
    expect(inOrder(jobs).map(({ name }) => name)).toEqual(['d', 'b', 'a', 'c'])
    expect(summaryOf(jobs)).toBe('1 项出错 · 1 项误点 · 1 项进行中')
    expect(summaryOf([job('a', 'waiting'), job('b', 'never')])).toBe('2 项')
  })

  test('runs are drawn from the oldest to the latest, more work higher, none above the top, failures apart', () => {
    const bars = barsOf([run(0), run(3, 1), run(1_000_000), run(1)], (iso) => iso.slice(11, 16))
    expect(bars.map(({ percent }) => percent)).toEqual([26, 100, 35, 0])
    expect(bars.map(({ isBad }) => isBad)).toEqual([false, false, true, false])
    expect(bars[2]!.words).toBe('10:05 完成 3 项,失败 1 项')
    expect(
      barsOf(
        Array.from({ length: 40 }, () => run(1)),
        String,
      ),
    ).toHaveLength(14)
  })
})
