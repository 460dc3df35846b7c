import { type Browser, type FrameLocator, type Page, chromium } from 'playwright-core'
import { type RunningEmulator, startEmulator } from '../../emulator/server'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const LONG = 20_000

let browser: Browser
let running: RunningEmulator
let page: Page
let phone: FrameLocator
const broken: string[] = []

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
})
afterAll(() => browser.close())

beforeEach(async () => {
  broken.length = 0
  // A day whose neighbours are no member days: what the demo's purchases earned does not depend on when this is run.
  running = await startEmulator({ dataDir: ':memory:', clockStart: Date.parse('2026-11-24T09:00:00+08:00') })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  page.setDefaultTimeout(LONG)
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(`${running.url}/`)
  phone = page.frameLocator('#phone-frame')
  await phone.locator('#member-code-digits').waitFor()
})
afterEach(async () => {
  await page.close()
  await running.close()
  expect(broken).toEqual([])
})

const announced = (): Promise<string | null> => page.locator('#announce').textContent()
const problem = (): Promise<string | null> => page.locator('.till .problem:visible').first().textContent()
const pick = (sku: string): Promise<void> => page.locator(`[data-sku="${sku}"]`).click()
const pay = (): Promise<void> => page.locator('#pay').click()

describe('the studio', () => {
  test('a purchase of 398 元 is announced at the till, printed, and stands on the phone with its explanation', async () => {
    await pick('SKIN-SERUM-30')
    await pay()
    expect(await announced()).toBe('您本次消费 398 元,获得 398 分,当前积分 822')
    expect(await page.locator('.paper').textContent()).toContain('本次积分 +398')
    await phone.locator('#member-balance', { hasText: '822' }).waitFor()
    await phone.locator('#to-history').click()
    await phone.getByText('消费 398 元').first().click()
    await phone.locator('#entry-steps', { hasText: '398 元 × 1 分/元 = 398 分' }).waitFor()
    await page.locator('#stats').getByText('消费入账').waitFor()
  })

  test('points pay part of an order, and what is paid in money alone earns', async () => {
    await pick('SKIN-SERUM-30')
    await page.locator('#points-quote').click()
    await page.locator('#points-use').click()
    await page.locator('#points-cancel').waitFor()
    await phone.locator('#member-balance', { hasText: /^24$/ }).waitFor()
    expect(await page.locator('#pay').textContent()).toBe('结账 ¥394')
    await pay()
    expect(await announced()).toBe('您本次消费 398 元(400 分抵 4 元),获得 394 分,当前积分 418')
    expect(await page.locator('.paper').textContent()).toContain('实付 394 元')
  })

  test('points that were taken for an order are given back when it does not come about', async () => {
    await pick('SKIN-SERUM-30')
    await page.locator('#points-quote').click()
    await page.locator('#points-use').click()
    await page.locator('#points-cancel').click()
    await page.locator('#points-quote').waitFor()
    await phone.locator('#member-balance', { hasText: '424' }).waitFor()
  })

  test('a pick-up code that nobody has is refused in words', async () => {
    await page.locator('#voucher-input').fill('K7Q2-M4X9-PTA6-B3ZD')
    await page.getByRole('button', { name: '核销' }).click()
    await page.locator('#voucher .problem', { hasText: '没有找到这个领取码' }).waitFor()
  })

  test('goods that earn nothing are on the bill and not in the points', async () => {
    await pick('TEA-LONGJING-50')
    await pick('GIFT-CARD-100')
    await pay()
    expect(await announced()).toContain('您本次消费 268 元,获得 168 分')
  })

  test('a code serves one purchase: the second with the same code is refused in words', async () => {
    const digits = await phone.locator('#member-code-digits').textContent()
    await pick('FOOD-OSMANTHUS-8')
    await page.getByRole('radio', { name: '输入' }).click()
    await page.locator('#member-input').fill(digits ?? '')
    await pay()
    await page.locator('#announce').waitFor()
    await pick('FOOD-OSMANTHUS-8')
    await page.locator('#member-input').fill(digits ?? '')
    await pay()
    expect(await problem()).toContain('已使用过')
  })

  test('without a member the receipt carries a claim code', async () => {
    await pick('TEA-WHITE-200')
    await page.getByRole('radio', { name: '不出示会员' }).click()
    await pay()
    await page
      .locator('.paper')
      .getByText(/补录码 [A-Z0-9-]{10,}/)
      .waitFor()
  })

  test('a phone that shows no code cannot be scanned, and the till says what to do', async () => {
    await page.getByRole('radio', { name: '新会员' }).click()
    await phone.locator('#join-now').waitFor()
    await pick('SKIN-SERUM-30')
    await pay()
    expect(await problem()).toContain('手机上没有显示会员码')
  })

  test('one of two goods is given back, and the points with it', async () => {
    await pick('SKIN-SERUM-30')
    await pick('SKIN-CLEANSER-120')
    await pay()
    await page.locator('#announce').waitFor()
    await page.locator('.order').first().getByRole('button', { name: /退款/ }).click()
    const dialog = page.locator('#refund-dialog')
    await dialog.getByLabel('山茶花精华 退几件').selectOption('0')
    await dialog.getByRole('button', { name: '退款 ¥89' }).click()
    await page.locator('.paper', { hasText: '退款小票' }).waitFor()
    await page.locator('.order').first().getByText('已部分退款').waitFor()
    await phone.locator('#member-balance', { hasText: '822' }).waitFor()
  })

  test('an outcome that is not known keeps the order: sent again, it is booked once', async () => {
    const loseTheAnswer = async (route: import('playwright-core').Route): Promise<void> => {
      await route.fetch()
      await route.abort()
    }
    await page.route('**/till/v1/purchases', loseTheAnswer, { times: 1 })
    await pick('SKIN-SERUM-30')
    await pay()
    expect(await problem()).toContain('是否入账还不确定')
    await page.getByRole('button', { name: /重试这一单/ }).click()
    expect(await announced()).toContain('当前积分 822')
    expect(await page.locator('.paper').textContent()).toContain('没有重复积分')
  })

  test('the clock goes forward, the books are checked, and the keyboard alone is enough', async () => {
    const before = await page.locator('.clock__day').textContent()
    await page.getByRole('button', { name: '+1 天' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((day) => document.querySelector('.clock__day')?.textContent !== day, before)
    await page.locator('#audit-run').focus()
    await page.keyboard.press('Enter')
    await page.getByText('余额与哈希链全部吻合').waitFor()
  })

  test('the jobs stand in a list with what they did, and one that fails comes first with its alert', async () => {
    await page.getByRole('button', { name: '+1 小时' }).click()
    await page.locator('[data-job="outbox"]', { hasText: '每分钟 · 累计' }).waitFor()
    expect(await page.locator('#alerts').isHidden()).toBe(true)
    const fault = { effect: 'error', function: 'jobs', storageAction: 'database.calculateDocument', times: 99 }
    await page.request.post(`${running.url}/emulator/faults`, { data: fault })
    await page.getByRole('button', { name: '+1 小时' }).click()
    await page.locator('#alerts', { hasText: '逐个会员重算流水与哈希链' }).waitFor()
    expect(await page.locator('.job').first().getAttribute('data-job')).toBe('verification')
    expect(await page.locator('#jobs-summary').textContent()).toBe('1 项出错')
    expect(await page.locator('[data-job="verification"] .run--bad').count()).toBeGreaterThan(0)
  })

  test('an emulator that has gone is said in words', async () => {
    await running.close()
    await pick('SKIN-SERUM-30')
    await pay()
    expect(await problem()).toContain('没有连上服务')
    await page.locator('#alive', { hasText: '已断开' }).waitFor()
  })
})
