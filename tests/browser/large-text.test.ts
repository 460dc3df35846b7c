import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp, SMALL_PHONE } from './support/app'
import { cutTexts, overflow } from './support/examine'
import { PAGES } from './support/pages'

const PICTURES = path.resolve(__dirname, '../../.cache/pictures')

/** Where the app keeps the choice (client/lib/storage.ts), for every persona that opens a page here. */
const choose = (personas: readonly string[]): void => {
  for (const persona of personas) window.localStorage.setItem(`evergreen:2:${persona}:textSize`, JSON.stringify({ data: 'large' }))
}

let browser: Browser
let world: World
let context: BrowserContext

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'everyday' })
  context = await newPhone(browser, { viewport: SMALL_PHONE, reducedMotion: 'reduce' })
  await context.addInitScript(choose, [...new Set(PAGES.map(({ persona }) => persona))])
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await world.close()
})

/** The size of the page's text to that of its ordinary size, in rem: the root is the same for both. */
const bodySize = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      parseFloat(getComputedStyle(document.querySelector('.screen')!).fontSize) /
      parseFloat(getComputedStyle(document.documentElement).fontSize),
  )

describe('in large text, on a small phone', () => {
  test.each(PAGES)('$name grows, cuts no text, and needs no scrolling sideways', async ({ name, persona, route, mark }) => {
    const broken: string[] = []
    const page = await openApp(context, world, persona, route, broken)
    await page.locator(mark).first().waitFor()
    await page.screenshot({ path: path.join(PICTURES, `${name}-large-${SMALL_PHONE.width}.png`), animations: 'disabled' })
    expect(await bodySize(page)).toBeCloseTo((15 / 20) * 1.25)
    expect(await cutTexts(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.close()
    expect(broken).toEqual([])
  })

  test('the code still fits the card', async () => {
    const page = await openApp(context, world, 'jia', '/pages/card/index', [])
    const digits = await page.locator('#member-code-digits').boundingBox()
    const panel = await page.locator('#member-code').boundingBox()
    expect(digits!.x).toBeGreaterThan(panel!.x)
    expect(digits!.x + digits!.width).toBeLessThan(panel!.x + panel!.width)
    expect(digits!.height).toBeLessThan(40)
    await page.close()
  })
})
