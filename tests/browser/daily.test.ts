import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp, PHONE, SMALL_PHONE } from './support/app'
import { accessibilityFaults, cutTexts, overflow, smallTargets } from './support/examine'

/** What a member does between purchases, from one end to the other, and how its pages look. */

const PICTURES = path.resolve(__dirname, '../../.cache/pictures')
const TASKS = '/pages/tasks/index'
const CHECK_IN = '/packages/daily/check-in/index'
const PRODUCTS = '/packages/daily/products/index'

let browser: Browser
let world: World
const contexts: BrowserContext[] = []
const broken: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'everyday' })
})
afterAll(async () => {
  await browser.close()
  const { faults } = await world.audit()
  await world.close()
  expect(faults).toEqual([])
})
beforeEach(() => {
  broken.length = 0
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
  expect(broken).toEqual([])
})

const phoneOf = async (persona: string, route: string, large = false): Promise<Page> => {
  const context = await newPhone(browser)
  contexts.push(context)
  if (large)
    await context.addInitScript(
      (who) => window.localStorage.setItem(`evergreen:2:${who}:textSize`, JSON.stringify({ data: 'large' })),
      persona,
    )
  return openApp(context, world, persona, route, broken)
}

const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: text }).last().waitFor()

test('checks in, sees the streak on both pages, and makes up the day that was missed', async () => {
  const page = await phoneOf('jia', TASKS)
  await page.locator('#check-in-do').click()
  await says(page, '#check-in-done', '明天签到得 2 分')
  await says(page, '#check-in-run', '连续签到 1 天')
  await world.advance('P2D')
  await page.reload()
  await page.locator('#check-in-do').click()
  await page.locator('#check-in-done').waitFor()
  await page.locator('#to-calendar').click()
  await page.locator('#make-up-open').click()
  await page.locator('#make-up-sheet-confirm').click()
  await says(page, '#check-in-run', '连续签到 3 天')
  await page.goBack()
  await says(page, '#check-in-run', '连续签到 3 天')
})

test('looks at a product for as long as the task wants, and takes what it brings', async () => {
  const page = await phoneOf('jia', TASKS)
  await page.locator('#task-browse-daily-go').click()
  await page.locator('#product-TEA-001').click()
  await says(page, '#looking-words', /再看 1\d 秒/)
  await page.locator('#claim-here').waitFor({ timeout: 30_000 })
  await page.locator('#claim-here').click()
  await says(page, '#looking-words', '3 分已到账')
  await page.locator('#to-tasks').click()
  await says(page, '#task-browse-daily', '明天再来')
}, 60_000)

describe.each([
  ['tasks', TASKS, '#tasks'],
  ['check-in', CHECK_IN, '#month'],
  ['products', PRODUCTS, '#products'],
  ['product', '/packages/daily/product/index?sku=CUP-001', '#product'],
])('%s', (name, route, mark) => {
  test('is readable, tappable and fits, in light and dark, on a large and a small phone', async () => {
    const page = await phoneOf('yi', route)
    await page.locator(mark).first().waitFor()
    await page.waitForLoadState('networkidle')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const size of [PHONE, SMALL_PHONE]) {
        await page.setViewportSize(size)
        await page.screenshot({ path: path.join(PICTURES, `${name}-${colorScheme}-${size.width}.png`), animations: 'disabled' })
        expect(await smallTargets(page)).toEqual([])
        expect(await overflow(page)).toBe(0)
      }
      expect(await accessibilityFaults(page)).toEqual([])
    }
  })

  test('cuts nothing in large text', async () => {
    const page = await phoneOf('yi', route, true)
    await page.setViewportSize(SMALL_PHONE)
    await page.locator(mark).first().waitFor()
    await page.screenshot({ path: path.join(PICTURES, `${name}-large-${SMALL_PHONE.width}.png`), animations: 'disabled' })
    expect(await cutTexts(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})
