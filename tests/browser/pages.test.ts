import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp, PHONE, SMALL_PHONE } from './support/app'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'
import { PAGES } from './support/pages'

/** Pictures of every page are kept, so that people can look at what the tests cannot judge. */
const PICTURES = path.resolve(__dirname, '../../.cache/pictures')

let browser: Browser
let world: World
let context: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'everyday' })
  context = await newPhone(browser)
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await world.close()
})

const SCHEMES = ['light', 'dark'] as const
const SIZES = [PHONE, SMALL_PHONE] as const

const keepPicture = (page: Page, name: string, scheme: string, width: number): Promise<Buffer> =>
  page.screenshot({ path: path.join(PICTURES, `${name}-${scheme}-${width}.png`), animations: 'disabled' })

describe.each(PAGES)('$name', ({ name, persona, route, mark }) => {
  test('is readable, tappable and fits, in light and dark, on a large and a small phone', async () => {
    broken.length = 0
    const page = await openApp(context, world, persona, route, broken)
    await page.locator(mark).first().waitFor()
    await page.waitForLoadState('networkidle')
    const faults: string[] = []
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await keepPicture(page, name, colorScheme, size.width)
        faults.push(...(await smallTargets(page)).map((fault) => `${colorScheme} ${size.width}: ${fault}`))
        expect(await overflow(page)).toBe(0)
      }
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${colorScheme}: ${fault}`))
    }
    await page.close()
    expect(faults).toEqual([])
    expect(broken).toEqual([])
  })
})
