import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { World } from '../../support/world'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']
const LONG = 20_000

/** An ordinary phone, and the smallest one that is still in use. */
export const PHONE = { width: 390, height: 844 } as const
export const SMALL_PHONE = { width: 320, height: 568 } as const

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS })

/** A browser with the size and language of a member's phone. */
export const newPhone = (browser: Browser, more: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, locale: 'zh-CN', ...more })

/**
 * The member app as one persona. Everything that a browser or Taro complains about is added to `broken`: Taro says by a warning that a
 * call of WeChat's does not exist in a browser, and then goes on as if it had worked.
 */
export const openApp = async (context: BrowserContext, world: World, persona: string, route: string, broken: string[]): Promise<Page> => {
  const page = await context.newPage()
  page.setDefaultTimeout(LONG)
  page.on('pageerror', (error) => broken.push(`${route}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || /暂时不支持|暂不支持|notSupport/i.test(message.text())) broken.push(`${route}: ${message.text()}`)
  })
  await page.goto(`${world.running.url}/app/?persona=${persona}#${route}`)
  return page
}
