import type { Browser, BrowserContext, Page } from 'playwright-core'
import { dyingMember, worldOfDying } from '../support/expiring'
import type { World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'

/** A member whose points die with the year, from the reminder in the inbox to what is asked back: the steps hang together. */

const CARD = '/pages/card/index'
const EXPIRING = '/packages/points/expiring/index'
const MEMBER = 'o-dying'

let browser: Browser
let world: World
let phone: BrowserContext
let counter: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
  world = await worldOfDying({ seed: 'demo' })
  await dyingMember(world, MEMBER, 2_000)
  phone = await newPhone(browser)
  counter = await newPhone(browser)
}, 60_000)
afterAll(async () => {
  await browser.close()
  const { faults } = await world.audit()
  await world.close()
  expect(faults).toEqual([])
})
afterEach(() => expect(broken).toEqual([]))

const open = (route: string): Promise<Page> => openApp(phone, world, MEMBER, route, broken)
const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: text }).first().waitFor()
/** The phone learns of the clock that the test has moved from the card. */
const at = async (instant: string): Promise<void> => {
  await world.setClock(instant)
  const page = await open(CARD)
  await page.locator('#member-code-digits').waitFor()
  await page.waitForLoadState('networkidle')
  await page.close()
}
const confirm = async (page: Page, id: string, shown: RegExp): Promise<void> => {
  await page.locator(`#${id}`).click()
  await says(page, '#rescue', shown)
  await page.locator('#rescue-confirm').click()
  await page.locator('#rescued').waitFor()
}

test('where nothing dies soon the page is calm, and offers nothing', async () => {
  await at('2026-11-24T11:00:00+08:00')
  const page = await open(EXPIRING)
  await says(page, '#expiring-calm', /30 天内没有积分过期[^]*2,000 分，2026.12.31 到期/)
  expect(await page.locator('#rescue-gifts').count()).toBe(0)
  await page.close()
})

let code = ''

test('the reminder in the inbox leads to what the dying points can buy, and a gift is one confirmed tap away', async () => {
  await at('2026-12-01T12:00:00+08:00')
  const page = await open('/packages/messages/inbox/index')
  await page.locator('.message', { hasText: '2,000 积分将于 12 月 31 日到期' }).click()
  await says(page, '#expiring-soon', /30 天内将过期[^]*2,000[^]*100%/)
  await says(page, '#gift-cream', /300 分[^]*原价 500 分/)
  await confirm(page, 'gift-cream-take', /使用积分[^]*300 分[^]*2026.12.31 到期的 300 分[^]*1,700 分/)
  code = await page.locator('#prize-code-text').innerText()
  expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  await page.locator('#rescued-ok').click()
  await says(page, '#expiring-points', '1,700')
  await says(page, '#gift-cream', '每人每月限兑 1 份')
  expect(await page.locator('#gift-cream-take').count()).toBe(0)
  await page.close()
})

test('staff hand the gift over against its code, and the member sees so', async () => {
  const desk = await openApp(counter, world, 'clerk', '/packages/staff/vouchers/index', broken)
  await desk.locator('#voucher input').fill(code)
  await desk.locator('#voucher-find').click()
  await says(desk, '#found-voucher', /护手霜[^]*可以核销/)
  await desk.locator('#voucher-consume').click()
  await desk.locator('#voucher-ask-confirm').click()
  await says(desk, '#success', '已核销')
  await desk.close()
  const page = await open(EXPIRING)
  await says(page, '#rescue-taken', /护手霜[^]*已领取/)
  await page.close()
})

test('points are given away in units, and the certificate stays with the entry', async () => {
  const page = await open(EXPIRING)
  await page.locator('#trees-more').click()
  await page.locator('#trees-more').click()
  await says(page, '#trees-units', '3 份，共 300 分')
  await confirm(page, 'trees-give', /一棵梭梭树 × 3[^]*1,400 分/)
  await says(page, '#certificate', /一棵梭梭树 × 3[^]*植绿项目/)
  const number = (await page.locator('#certificate-number').innerText()).replace(/^编号 /, '')
  await page.locator('#rescued-entry').click()
  await says(page, '#entry-steps', number)
  await page.close()
})

test('what was sold, or has died, while the member was reading is not taken: the page says so and shows what is left', async () => {
  const page = await open(EXPIRING)
  await page.locator('#trees-give').waitFor()
  await world.data(MEMBER, 'rescue.take', { offerId: 'trees', units: 13 })
  await page.locator('#gift-tea-take').click()
  await page.locator('#rescue-confirm').click()
  await says(page, '#rescue-refused', '快到期的积分有 100 分')
  await page.locator('#rescue-cancel').click()
  await says(page, '#expiring-points', '100')
  await page.close()
})

test('checking in day after day keeps the points for longer, and the entry tells the new day', async () => {
  for (const day of ['2026-12-02', '2026-12-03', '2026-12-04']) {
    await world.setClock(`${day}T12:00:00+08:00`)
    await world.data(MEMBER, 'checkin.do')
  }
  await at('2026-12-04T12:05:00+08:00')
  const page = await open(EXPIRING)
  await confirm(page, 'longer-take', /多用 15 天/)
  await says(page, '#rescued', /可用到 2027.01.15/)
  await page.locator('#rescued-entry').click()
  await says(page, '#entry', /分延期[^]*原定 2026.12.31 到期[^]*延至 2027.01.15/)
  await page.close()
})

test('what has died can be asked back within its grace, with one confirmed tap', async () => {
  await at('2027-01-16T09:00:00+08:00')
  const page = await open(EXPIRING)
  await says(page, '#rescue-lost', /2027.01.15 过期的/)
  await confirm(page, 'reinstate-0', /每次过期只能找回一次/)
  await says(page, '#rescued', /已找回[^]*可用到 2027.02.05/)
  await page.locator('#rescued-ok').click()
  await page.locator('#rescue-lost').waitFor({ state: 'detached' })
  await page.close()
})

test('the member says what may come to the phone, and each yes lets WeChat take one message more', async () => {
  const page = await open('/packages/me/settings/index')
  await page.locator('#to-reminders').click()
  await says(page, '#reminder-kinds', '不打扰')
  const isOn = () => page.locator('#remind-campaign').getAttribute('aria-checked')
  expect(await isOn()).toBe('true')
  await page.locator('#remind-campaign').click()
  await page.waitForLoadState('networkidle')
  expect(await isOn()).toBe('false')
  await says(page, '#grant-expiring', '需要您再允许一次')
  await page.locator('#grant-expiring-save').click()
  await says(page, '#grant-expiring', '还能收到 1 条')
  await page.reload()
  await says(page, '#grant-expiring', '还能收到 1 条')
  expect(await isOn()).toBe('false')
  await page.close()
})
