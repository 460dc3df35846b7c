import { readFile } from 'node:fs/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { World } from '../support/world'
import * as decode from './support/decode'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
const LONG = 20_000

let browser: Browser
let context: BrowserContext
let world: World
let page: Page
const broken: string[] = []

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
})
afterAll(() => browser.close())

/** The member app as one persona; everything that a browser or Taro complains about fails the test. */
const openAs = async (persona: string, route = '/pages/card/index'): Promise<void> => {
  page = await context.newPage()
  page.setDefaultTimeout(LONG)
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    // Taro says by a warning that a call of WeChat's does not exist in a browser, and then goes on as if it had worked.
    if (message.type() === 'error' || /暂时不支持|暂不支持|notSupport/i.test(message.text())) broken.push(message.text())
  })
  await page.goto(`${world.running.url}/app/?persona=${persona}#${route}`)
}

beforeEach(async () => {
  broken.length = 0
  world = await World.start({ seed: 'demo' })
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN' })
})
afterEach(async () => {
  await context.close()
  await world.close()
  expect(broken).toEqual([])
})

const readQr = () => decode.readQr(page.locator('#member-code-qr'))
const readBarcode = () => decode.readBarcode(page.locator('#member-code-bars'))

const digitsShown = async (): Promise<string> => ((await page.locator('#member-code-digits').textContent()) ?? '').replace(/\s/g, '')
const says = (selector: string, text: string): Promise<void> => page.locator(selector, { hasText: text }).waitFor()

/** A code must not change between being read and being compared: when little of its step is left, the next one is waited for. */
const untilFreshCode = async (): Promise<void> => {
  const left = 60_000 - ((await world.now()) % 60_000)
  if (left > 15_000) return
  await world.setClock(new Date((await world.now()) + left + 1_000).toISOString())
  await page.reload()
  await page.locator('#member-code-digits').waitFor()
  await page.waitForResponse((response) => response.url().endsWith('/call/member'))
}

describe('the member app in a browser', () => {
  test('from joining to points: the till scans what the screen shows, and the member can follow every point', async () => {
    await openAs('new')
    await page.locator('#join-now').click()
    await page.getByText('请先阅读并勾选同意').waitFor()
    await page.locator('#consent').click()
    await page.locator('#join-phone').click()
    await page.locator('#phone input').fill('13900000200')
    await page.locator('#join-with-phone').click()
    await says('#member-pass', '139****0200')

    await untilFreshCode()
    const qr = await readQr()
    expect(qr).toMatch(/^EG1-\d{10}-[0-9A-Z]{11}$/)
    expect(await readBarcode()).toBe(await digitsShown())

    World.ok(await world.purchase('APP-1', 39800, { member: { code: qr } }), 201)
    await says('#gain-toast', '+398 分')
    await says('#member-balance', '398')

    await page.locator('#to-history').click()
    await says('#history-balance', '398')
    await page.getByText('消费 398 元').click()
    await says('#entry-steps', '398 元 × 1 分/元 = 398 分')
    await says('#entry', 'APP-1')
  })

  test('a barcode that was scanned counts, and once only', async () => {
    await openAs('jia')
    await page.locator('#member-code-digits').waitFor()
    await untilFreshCode()
    const digits = await readBarcode()
    World.ok(await world.purchase('APP-2', 10000, { member: { code: digits } }), 201)
    expect((await world.purchase('APP-3', 10000, { member: { code: digits } })).body.error.code).toBe('code_used')
    await says('#member-balance', '524')
  })

  test('large codes are read as well', async () => {
    await openAs('yi')
    await page.locator('#member-code').click()
    await page.getByText('请将屏幕对准扫码口').waitFor()
    await untilFreshCode()
    if (!(await page.getByText('请将屏幕对准扫码口').isVisible())) await page.locator('#member-code').click()
    expect(await readBarcode()).toBe(await digitsShown())
    expect(await readQr()).toContain((await digitsShown()).slice(0, 10))
  })

  test('a receipt is claimed once, and the refusal says why', async () => {
    const { claimCode } = World.ok(await world.purchase('APP-4', 32800), 201)
    await openAs('jia')
    await page.locator('#to-claim').click()
    await page.locator('#claim-code input').fill(claimCode)
    await page.locator('#claim-go').click()
    await says('#claimed-points', '+328')
    await page.locator('#claimed-again').click()
    await page.locator('#claim-code input').fill(claimCode)
    await page.locator('#claim-go').click()
    await page.locator('#claimed, #claim-problem').first().waitFor()
    const balances = World.ok(await world.till('/till/v1/members/lookup', { phone: '13800138001' }))
    expect(balances.balance).toBe(424 + 328)
  })

  test('another member’s receipt is refused in words', async () => {
    const { claimCode } = World.ok(await world.purchase('APP-5', 32800), 201)
    await world.data('yi', 'receipt.claim', { claimCode })
    await openAs('jia', '/packages/points/claim/index')
    await page.locator('#claim-code input').fill(claimCode)
    await page.locator('#claim-go').click()
    await says('#claim-problem', '已经补录过')
  })

  test('the card is shown without a network, and says that it is offline', async () => {
    await openAs('jia')
    await page.locator('#member-code-digits').waitFor()
    const member = (await digitsShown()).slice(0, 10)
    await page.route('**/call/member', (route) => route.abort('internetdisconnected'))
    await page.reload()
    await page.locator('#offline-badge').waitFor()
    expect((await digitsShown()).slice(0, 10)).toBe(member)
    broken.length = 0
    await page.unroute('**/call/member')
    await page.locator('#offline-badge').click()
    await page.locator('#offline-badge').waitFor({ state: 'detached' })
  })

  test('the code follows the server’s clock, not the phone’s', async () => {
    await world.advance('P3D')
    await openAs('jia')
    await page.locator('#member-code-digits').waitFor()
    await page.waitForResponse((response) => response.url().endsWith('/call/member'))
    await untilFreshCode()
    World.ok(await world.purchase('APP-6', 5000, { member: { code: await digitsShown() } }), 201)
  })

  test('a long history is scrolled to its end, and only a part of it exists at a time', async () => {
    await world.join('long', '13900000300')
    for (let i = 0; i < 95; i++) World.ok(await world.purchase(`LONG-${i}`, (i + 1) * 100, { member: { phone: '13900000300' } }), 201)
    await openAs('long', '/packages/points/history/index')
    await page.getByText('消费 95 元').waitFor()
    await page.mouse.move(200, 600)
    for (let i = 0; i < 40 && !(await page.locator('#history-end').isVisible()); i++) {
      await page.mouse.wheel(0, 1_200)
      await page.waitForTimeout(80)
    }
    await page.getByText('消费 1 元', { exact: true }).waitFor()
    expect(await page.locator('.rows__entry').count()).toBeLessThan(70)
  })

  test('the history is downloaded whole, as a file that a spreadsheet opens', async () => {
    await world.join('long', '13900000301')
    for (let i = 0; i < 105; i++) World.ok(await world.purchase(`FILE-${i}`, (i + 1) * 100, { member: { phone: '13900000301' } }), 201)
    await openAs('long', '/packages/points/history/index')
    await page.locator('.rows__entry').first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()])
    expect(download.suggestedFilename()).toMatch(/^常青积分明细-导出于\d{4}-\d{2}-\d{2}\.csv$/)
    const bytes = await readFile(await download.path())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').slice(1).split('\r\n')
    expect(lines[0]).toBe('时间,类型,说明,积分变动,变动后积分,编号')
    expect(lines.slice(1, -1).map((line) => line.split(',').at(-1))).toEqual(
      Array.from({ length: 105 }, (_, i) => `purchase:FILE-${104 - i}`),
    )
    expect(lines.at(-1)).toBe('')
    await page.getByText('已导出 105 条').waitFor()
  })

  test('every page is drawn in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [persona, route, mark] of PAGES) {
        await openAs(persona, route)
        await page.emulateMedia({ colorScheme })
        await page.locator(mark).first().waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
        await page.close()
      }
  })
})

const PAGES = [
  ['jia', '/pages/card/index', '#member-code-digits'],
  ['new', '/pages/card/index', '#join-now'],
  ['jia', '/packages/points/history/index', '.rows__entry'],
  ['jia', '/packages/points/entry/index?id=purchase%3ADEMO-0001', '#entry-steps'],
  ['jia', '/packages/points/claim/index', '#claim-go'],
  ['jia', '/packages/about/terms/index', '#terms'],
] as const
