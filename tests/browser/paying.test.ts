import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Json, World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'
import { readQr } from './support/decode'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'

/** Points and money, with the emulator's stand-in for WeChat Pay: paying, turning away, a phone that dies in between, and the money back. */

const LIST = '/packages/mall/redemptions/index'
const GIFT = '/packages/mall/gift/index?id=celadon-cup'
const PICTURES = path.resolve(__dirname, '../../.cache/pictures')
const MEMBER = 'jia'

let browser: Browser
let world: World
let phone: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'program', clockStart: Date.parse('2026-11-24T09:00:00+08:00') })
  World.ok(await world.purchase('PAY-1', 900_000, { member: { phone: '13800138001' } }), 201)
  const { giftId, version, gift } = (await operate('gift.list', { giftId: 'celadon-cup' })).items[0]
  const terms = { ...gift.terms, lapse: 'return', cancellable: true }
  const limits = { perDay: null, perCampaign: null, lifetime: null }
  await operate('gift.save', {
    giftId,
    version,
    gift: { ...gift, price: { points: 300, fen: 990 }, tierPrices: {}, tiers: [], terms, limits },
  })
  phone = await newPhone(browser)
}, 60_000)
afterAll(async () => {
  await phone.close()
  await browser.close()
  const { faults } = await world.audit()
  await world.close()
  expect(faults).toEqual([])
})
afterEach(() => expect(broken.splice(0)).toEqual([]))

const operate = async (action: string, input: Json): Promise<Json> => {
  const answer = await world.call('operator', action, input, 'staff')
  if (!answer.ok) throw new Error(`${answer.error.message} ${JSON.stringify(answer.error.details)}`)
  return answer.data
}
const open = (route: string): Promise<Page> => openApp(phone, world, MEMBER, route, broken)
const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: text }).first().waitFor()
const balance = async (): Promise<number> => (await world.data(MEMBER, 'card.get')).balance

const fitFor = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    expect(await accessibilityFaults(page)).toEqual([])
    await page.screenshot({ path: path.join(PICTURES, `paying-${name}-${colorScheme}.png`), animations: 'disabled' })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Redeems up to the moment at which the cashier stands there. */
const toCashier = async (): Promise<Page> => {
  const page = await open(GIFT)
  await page.locator('#redeem').click()
  await page.locator('#redeeming-confirm').click()
  await page.locator('#cashier').waitFor()
  return page
}

test('what it costs stands in the list, on its page and on the sheet', async () => {
  const page = await open('/pages/mall/index')
  await page.locator('#gift-longjing-50').waitFor()
  await page.locator('#mall-search input').fill('青瓷')
  // Until then the gifts from before the search fade behind it.
  await page.locator('#gift-longjing-50').waitFor({ state: 'detached' })
  await says(page, '#gift-celadon-cup', /300 分\+ ¥9.90/)
  await fitFor(page, 'list')
  await page.locator('#gift-celadon-cup').click()
  await says(page, '#redeem', '300 分 + ¥9.90 兑换')
  await fitFor(page, 'gift')
  await page.locator('#redeem').click()
  await says(page, '#redeeming', /使用积分[^]*300 分[^]*支付金额[^]*¥9.90[^]*15 分钟内/)
  await fitFor(page, 'sheet')
  await page.close()
})

test('who turns away from the cashier can pay later, and has the code once it is paid', async () => {
  const had = await balance()
  const page = await toCashier()
  await says(page, '#cashier', /青瓷[^]*¥9.90/)
  await fitFor(page, 'cashier')
  await page.locator('#cashier-cancel').click()
  await says(page, '#due-why', '还没有付款')
  await fitFor(page, 'due')
  expect(await balance()).toBe(had - 300)
  await page.locator('#pay').click()
  await page.locator('#cashier-confirm').click()
  await page.locator('#paid').waitFor()
  await page.locator('#voucher-qr').waitFor()
  expect(await readQr(page.locator('#voucher-qr'))).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  await says(page, '#facts', '已付款 9.90 元')
  await fitFor(page, 'paid')
  await page.close()
})

test('what was paid is taken back, and the money goes back the way it came', async () => {
  const page = await open(LIST)
  await page.locator('.redemption-row').first().click()
  await page.locator('#cancel').click()
  await says(page, '#cancel-ask', /退回积分[^]*300 分[^]*退回金额[^]*¥9.90/)
  await fitFor(page, 'cancel')
  await page.locator('#cancel-ask-confirm').click()
  await says(page, '#cancelled', '¥9.90 原路退回')
  await fitFor(page, 'cancelled')
  await page.close()
})

test('a phone that dies at the cashier finds on its return that it has not been paid, and gives up', async () => {
  const had = await balance()
  const page = await toCashier()
  await page.close()
  const later = await open(LIST)
  await says(later, '.redemption-row', /待付款/)
  await fitFor(later, 'open')
  await later.locator('.redemption-row').first().click()
  await later.locator('#due-left').waitFor()
  await later.locator('#cancel').click()
  await later.locator('#cancel-ask-confirm').click()
  await says(later, '#cancelled', '已取消，退回 300 分')
  await later.locator('#due').waitFor({ state: 'detached' })
  expect(await balance()).toBe(had)
  await later.close()
})
