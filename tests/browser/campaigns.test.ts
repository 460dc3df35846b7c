import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'

let browser: Browser
let world: World
let context: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'program', clockStart: Date.parse('2026-11-24T09:00:00+08:00') })
  context = await newPhone(browser)
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await world.close()
})

const open = (route: string): Promise<Page> => openApp(context, world, 'jia', route, broken)

/** What the card says under itself of a campaign. */
const banner = async (): Promise<string> => {
  const page = await open('/pages/card/index')
  await page.locator('#expiring').waitFor()
  await page.waitForLoadState('networkidle')
  const told = page.locator('#campaign')
  const words = (await told.count()) > 0 ? await told.innerText() : ''
  await page.close()
  return words.replace(/\s+/g, ' ')
}

const estimate = async (yuan: string): Promise<string> => {
  const page = await open('/packages/programme/estimate/index')
  await page.locator('#estimate-amount input').fill(yuan)
  await page.locator('#estimate-go').click()
  const words = (await page.locator('#answer').innerText()).replace(/\s+/g, ' ')
  await page.close()
  return words
}

test('a member day is announced three days ahead, gives double to the minute, and the entry says why', async () => {
  expect(await banner()).toBe('')
  await world.setClock('2026-11-25T09:00:00+08:00')
  expect(await banner()).toContain('会员日 · 双倍积分')
  expect(await banner()).toContain('11 月 28 日 10:00–22:00 · 3 天后开始')
  expect(await estimate('398')).toContain('本单可得 398')

  await world.setClock('2026-11-28T10:00:00+08:00')
  expect(await banner()).toContain('进行中')
  expect(await estimate('398')).toContain('本单可得 796')

  const { code } = await world.data('jia', 'code.get')
  expect(World.ok(await world.purchase('DAY-1', 39_800, { member: { code } }), 201).points).toBe(796)
  const page = await open('/packages/points/entry/index?id=purchase%3ADAY-1')
  expect(await page.locator('#entry-points').innerText()).toContain('+796')
  expect(await page.locator('#entry-steps').innerText()).toContain('398 元 × 1 分/元 × 会员日 2 倍 = 796 分')
  await page.close()
  expect(broken).toEqual([])
})

test('a campaign leads from the card to its page, with its hours, its limits and whom it is for', async () => {
  await world.setClock('2026-12-10T12:00:00+08:00')
  const page = await open('/pages/card/index')
  await page.locator('#campaign').click()
  const card = page.locator('#campaign-winter-2026')
  await card.waitFor()
  const words = await card.innerText()
  for (const said of ['每满 500 元加赠 200 分', '12 月 10 日 10:00 – 12 月 13 日 22:00', '每人最多 2,000 分', '您可以参加'])
    expect(words).toContain(said)
  await page.close()
})

test('what a campaign gives waits for its day, and the card and the history say until when', async () => {
  const { code } = await world.data('jia', 'code.get')
  World.ok(await world.purchase('WINTER-1', 50_000, { member: { code } }), 201)
  const page = await open('/pages/card/index')
  expect(await page.locator('#member-pending').innerText()).toBe('待生效 200 分，12 月 17 日起可用')
  await page.close()
  const history = await open('/packages/points/history/index')
  await history.locator('.rows__balance--later').first().waitFor()
  expect(await history.locator('#history-pending').innerText()).toContain('12 月 17 日起可用')
  await history.close()
})
