import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'

/** Points for a friend, from the giver's page to the friend's account, with both who step back: real functions, two phones. */

const HISTORY = '/packages/points/history/index'
const LIST = '/packages/points/presents/index'
const PICTURES = path.resolve(__dirname, '../../.cache/pictures')

let browser: Browser
let world: World
const phones: BrowserContext[] = []
const broken: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await launch()
  world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-02T09:00:00+08:00') })
  await world.join('giver', '13900007001')
  await world.join('friend', '13900007002')
  World.ok(await world.purchase('GIFT-1', 300_000, { member: { phone: '13900007001' } }), 201)
  await world.advance('P8D')
}, 60_000)
afterAll(async () => {
  await browser.close()
  const { faults } = await world.audit()
  await world.close()
  expect(faults).toEqual([])
})
afterEach(async () => {
  await Promise.all(phones.splice(0).map((phone) => phone.close()))
  expect(broken.splice(0)).toEqual([])
})

const open = async (persona: string, route: string): Promise<Page> => {
  const phone = await newPhone(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  phones.push(phone)
  return openApp(phone, world, persona, route, broken)
}
const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: text }).first().waitFor()
const balance = async (user: string): Promise<number> => (await world.data(user, 'card.get')).balance

/** Everybody can read, reach and tap what the page shows, by day and by night; pictures of it are kept. */
const fitFor = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    expect(await accessibilityFaults(page)).toEqual([])
    await page.screenshot({ path: path.join(PICTURES, `presents-${name}-${colorScheme}.png`), animations: 'disabled' })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Gives so many points on the page, and answers the link that goes to the friend. */
const give = async (page: Page, points: string, words: string): Promise<string> => {
  await page.locator('#give').click()
  await page.locator('#offering-points input').fill(points)
  await page.locator('#offering-words input').fill(words)
  await says(page, '#offering', /转出的是[^]*到期的[^]*之后还有/)
  await fitFor(page, 'sheet')
  await page.locator('#offering-confirm').click()
  await page.locator('#offered').waitFor()
  await fitFor(page, 'offered')
  await page.locator('#offered-send').click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.locator('#offered-later').click()
  return link.slice(link.indexOf('#') + 1)
}

test('points reach a friend who accepts them, after a time in which both can step back', async () => {
  const [had, friendHad] = [await balance('giver'), await balance('friend')]
  const giver = await open('giver', HISTORY)
  await giver.locator('#to-presents').click()
  await giver.locator('#give').waitFor()
  await fitFor(giver, 'none')
  const link = await give(giver, '500', '生日快乐')
  await says(giver, '#presents-list', /还没有人领取[^]*待领取[^]*500 分/)
  expect(await balance('giver')).toBe(had - 500)

  const friend = await open('friend', link)
  await says(friend, '#present', /转赠给您[^]*500[^]*生日快乐[^]*领取剩余时间/)
  await fitFor(friend, 'friend')
  await friend.locator('#accept').click()
  await says(friend, '#present-left', '距离到账')
  await fitFor(friend, 'cooling')
  expect(await balance('friend')).toBe(friendHad)

  await world.advance('PT25H')
  expect(await balance('friend')).toBe(friendHad + 500)
  const later = await open('friend', LIST)
  await later.locator('#side-friend').click()
  await says(later, '#presents-list', /来自[^]*已到账[^]*500 分/)
  await fitFor(later, 'received')
})

test('a friend refuses, and every point is back', async () => {
  const had = await balance('giver')
  const link = await give(await open('giver', LIST), '300', '请你喝茶')
  const friend = await open('friend', link)
  await friend.locator('#refuse').click()
  await says(friend, '#present-ask', '退回给对方')
  await fitFor(friend, 'refusing')
  await friend.locator('#present-ask-confirm').click()
  await says(friend, '#present-done', '退回给对方')
  expect(await balance('giver')).toBe(had)
})

test('a giver takes back what has been accepted while it cools', async () => {
  const had = await balance('giver')
  const link = await give(await open('giver', LIST), '200', '谢谢')
  const friend = await open('friend', link)
  await friend.locator('#accept').click()
  await says(friend, '#present-left', '距离到账')
  const giver = await open('giver', LIST)
  await giver.locator('.present-row').first().click()
  await giver.locator('#withdraw').click()
  await giver.locator('#present-ask-confirm').click()
  await says(giver, '#present-done', '退回 200 分')
  await fitFor(giver, 'withdrawn')
  expect(await balance('giver')).toBe(had)
})

test('the own account takes nothing up, and half a link says what is the matter', async () => {
  const own = await open('giver', LIST)
  await own.locator('.present-row').first().click()
  await own.locator('#present').waitFor()
  expect(await own.locator('#accept').count()).toBe(0)
  const lost = await open('friend', '/packages/points/present/index?id=half')
  await says(lost, '.state', '没有找到这份转赠')
})
