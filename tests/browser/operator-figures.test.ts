import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { ReminderDay } from '../../shared/contracts/documents/delivery'
import { World } from '../support/world'
import { launch, newPhone, openApp, SMALL_PHONE } from './support/app'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'

let browser: Browser
let world: World
let desk: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
  world = await World.start({ seed: 'demo' })
  desk = await newPhone(browser)
})
afterAll(async () => {
  await desk.close()
  await browser.close()
  await world.close()
})

const says = (page: Page, selector: string, text: string): Promise<void> => page.locator(selector, { hasText: text }).first().waitFor()

const faultsOf = async (page: Page): Promise<string[]> => {
  await page.setViewportSize(SMALL_PHONE)
  return [...(await smallTargets(page)), ...(await accessibilityFaults(page)), ...((await overflow(page)) > 0 ? ['too wide'] : [])]
}

test('an operator finds the month in which points die, its days, and the members who lose them', async () => {
  // Time for the jobs to have added everything up.
  await world.advance('PT2H')
  const page = await openApp(desk, world, 'operator', '/packages/staff/forecast/index', broken)
  await page.locator('#months').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.locator('#months .months__tap[role="button"]').first().click()
  await page.locator('#days').waitFor()
  await page.locator('.months__who .button').first().click()
  await says(page, '#losers', '分')
  expect(await faultsOf(page)).toEqual([])
  expect(broken).toEqual([])
})

const effect = (reminded: number, decided: number, opened: number, rescued: number) => ({
  ...{ reminded, decided, opened, rescued },
  ...{ points: decided * 120, pointsRescued: rescued * 120, pointsDied: (decided - rescued) * 120 },
})

test('an operator compares members who were reminded on the phone with those who had no grant', async () => {
  const today = (await world.iso()).slice(0, 10)
  const day: ReminderDay = {
    _id: today,
    schema: 1,
    ways: { wechat: effect(240, 200, 90, 70), no_grant: effect(100, 100, 12, 20) },
    omitted: { no_grant: 100 },
  }
  const { endpoint } = world.running.emulator.contents
  await endpoint.handle({
    action: 'database.insertDocument',
    envName: 'local-env',
    collectionName: 'reminder_days',
    data: [JSON.stringify(day)],
  })
  const page = await openApp(desk, world, 'operator', '/packages/staff/effect/index', broken)
  await says(page, '#rate-wechat', '35%')
  await says(page, '#rate-no_grant', '20%')
  await says(page, '#way-wechat', '40')
  await says(page, '#omitted', '100')
  expect(await faultsOf(page)).toEqual([])
  expect(broken).toEqual([])
})

test('an operator sees how the jobs stand, and what one of them did', async () => {
  const page = await openApp(desk, world, 'operator', '/packages/staff/jobs/index', broken)
  await page.locator('#job-expiry').click()
  await page.locator('#job').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(broken).toEqual([])
})
