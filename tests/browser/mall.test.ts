import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { jpegOf, scene } from '../support/pictures'
import { type Json, World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'
import { readQr } from './support/decode'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'

/** A member in the mall of the demo, from looking around to what was taken back: the steps hang together. */

const MALL = '/pages/mall/index'
const LIST = '/packages/mall/redemptions/index'
const PICTURES = path.resolve(__dirname, '../../.cache/pictures')
const MEMBER = 'jia'
const CODE = /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/

let browser: Browser
let world: World
let phone: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'program', clockStart: Date.parse('2026-11-24T09:00:00+08:00') })
  World.ok(await world.purchase('MALL-1', 300_000, { member: { phone: '13800138001' } }), 201)
  phone = await newPhone(browser)
}, 60_000)
afterAll(async () => {
  await phone.close()
  await browser.close()
  const { faults } = await world.audit()
  await world.close()
  expect(faults).toEqual([])
})
afterEach(() => expect(broken).toEqual([]))

const open = (route: string): Promise<Page> => openApp(phone, world, MEMBER, route, broken)
const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: text }).first().waitFor()
const balance = async (): Promise<number> => (await world.data(MEMBER, 'card.get')).balance

const operate = async (action: string, input: Json): Promise<Json> => {
  const answer = await world.call('operator', action, input, 'staff')
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.data
}

/** What an operator does meanwhile. */
const change = async (search: string, changed: Json): Promise<void> => {
  const { giftId, version, gift } = (await operate('gift.list', { search })).items[0]
  await operate('gift.save', { giftId, version, gift: { ...gift, ...changed } })
}
const photograph = async (seed: number): Promise<string> =>
  (await operate('gift.picture', { type: 'image/jpeg', base64: jpegOf(scene(seed, { width: 720, height: 540 })).toString('base64') }))
    .fileId

/** Everybody can read, reach and tap what the page shows; a picture of it is kept. */
const fitFor = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  expect(await overflow(page)).toBe(0)
  expect(await smallTargets(page)).toEqual([])
  expect(await accessibilityFaults(page)).toEqual([])
  await page.screenshot({ path: path.join(PICTURES, `mall-${name}.png`), animations: 'disabled' })
}

test('the mall is looked through, narrowed, and searched by initials', async () => {
  const page = await open(MALL)
  await page.locator('#gift-longjing-50').waitFor()
  await fitFor(page, 'browse')
  await page.locator('#category-coupon').click()
  await says(page, '#gifts', '满 200 减 20 元券')
  await page.locator('#gift-longjing-50').waitFor({ state: 'detached' })
  await page.locator('#category-all').click()
  await page.locator('#mall-search input').fill('hss')
  await page.locator('#gift-longjing-50').waitFor({ state: 'detached' })
  await page.locator('#gift-hand-cream').waitFor()
  await says(page, '#mall-total', '共')
  await page.locator('#mall-search-clear').click()
  await page.locator('#mall-order').click()
  await page.locator('#order-points_up').click()
  await page.locator('#gift-draw-1').waitFor()
  await page.close()
})

test('a gift with photographs shows the first in the list and all of them on its page', async () => {
  await change('护手霜', { pictures: [await photograph(3), await photograph(8)] })
  /** So many are there, and each has come. */
  const seen = (page: Page, within: string, count: number) =>
    page.waitForFunction(
      ([selector, most]) => {
        const pictures = [...document.querySelectorAll<HTMLImageElement>(`${selector} img`)]
        return pictures.length === most && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
      },
      [within, count] as const,
    )
  const page = await open(MALL)
  await page.locator('#mall-search input').fill('hss')
  await page.locator('#gift-longjing-50').waitFor({ state: 'detached' })
  await seen(page, '#gift-hand-cream', 1)
  await fitFor(page, 'photograph-list')
  await page.locator('#gift-hand-cream').click()
  // Until then the page shows what the list knew.
  await page.locator('#act-bar').waitFor()
  await page.locator('#gift-pictures img').last().scrollIntoViewIfNeeded()
  await seen(page, '#gift-pictures', 2)
  await fitFor(page, 'photograph')
  await page.close()
})

let code = ''

test('a gift is redeemed after the sheet has said what it costs, and its code is read by a decoder that knows nothing of ours', async () => {
  const before = await balance()
  const page = await open('/packages/mall/gift/index?id=longjing-50')
  await page.locator('#redeem').click()
  await says(page, '#redeeming', /使用积分[^]*分[^]*用的是[^]*到期的[^]*之后还有/)
  await fitFor(page, 'sheet')
  await page.locator('#redeeming-confirm').click()
  code = await page.locator('#prize-code-text').innerText()
  expect(code).toMatch(CODE)
  await fitFor(page, 'redeemed')
  expect(await balance()).toBeLessThan(before)
  await page.locator('#redeemed-look').click()
  await page.locator('#voucher-qr').waitFor()
  expect(await readQr(page.locator('#voucher-qr'))).toBe(code)
  expect((await page.locator('#voucher-code').innerText()).replace(/ /g, '-')).toBe(code)
  await fitFor(page, 'voucher')
  await page.locator('#to-entry').click()
  await page.locator('#entry-redemption').click()
  // The page of before lies below.
  await page.locator('#voucher-qr').last().waitFor()
  await page.close()
})

test('without a network the code is still shown', async () => {
  const page = await open(LIST)
  await page.locator(`#redemption-${code}`).waitFor()
  await page.route('**/call/**', (route) => route.abort())
  await page.locator(`#redemption-${code}`).click()
  await page.locator('#stale').waitFor()
  expect(await readQr(page.locator('#voucher-qr'))).toBe(code)
  await page.close()
  // What the browser says of calls that do not leave it.
  broken.splice(0)
})

test('it is taken back, and every point is there again', async () => {
  const spent = await balance()
  const page = await open(`/packages/mall/redemption/index?id=${code}`)
  await page.locator('#cancel').click()
  await says(page, '#cancel-ask', /退回积分[^]*分/)
  await page.locator('#cancel-ask-confirm').click()
  await says(page, '#cancelled', '已取消')
  await page.locator('#voucher').waitFor({ state: 'detached' })
  expect(await balance()).toBeGreaterThan(spent)
  await page.close()
})

test('an address is written once, and goods are sent there', async () => {
  const page = await open('/packages/mall/gift/index?id=white-tea')
  await page.locator('#handover-delivery').click()
  await page.locator('#to-addresses').click()
  await page.locator('#address-add').click()
  for (const [field, value] of [
    ['name', '会员'],
    ['phone', '13800138001'],
    ['region', '浙江省 杭州市 西湖区'],
    ['detail', '某路 1 号'],
  ])
    await page.locator(`#address-${field} input`).fill(value!)
  await page.locator('#address-confirm').click()
  await page.locator('.address-card__body').click()
  await says(page, '#to-addresses', '某路 1 号')
  await page.locator('#redeem').click()
  await says(page, '#redeeming', /寄给我[^]*某路 1 号/)
  await page.locator('#redeeming-confirm').click()
  await says(page, '#redeemed-next', '尽快寄出')
  await page.locator('#redeemed-look').click()
  await says(page, '#redemption', /待寄出[^]*某路 1 号/)
  await page.close()
})

test('the code of a coupon is opened by a confirmed tap, and then cannot be taken back', async () => {
  const page = await open('/packages/mall/gift/index?id=coupon-20')
  await page.locator('#redeem').click()
  await page.locator('#redeeming-confirm').click()
  await page.locator('#redeemed-look').click()
  await page.locator('#cancel').waitFor()
  await page.locator('#reveal').click()
  await page.locator('#reveal-ask-confirm').click()
  expect(await page.locator('.coupon__code').innerText()).not.toBe('')
  await page.locator('#cancel').waitFor({ state: 'detached' })
  await fitFor(page, 'coupon')
  await page.close()
})

test('a donation gives its certificate, and asks how it was', async () => {
  const page = await open('/packages/mall/gift/index?id=desert-tree')
  await page.locator('#redeem').click()
  await page.locator('#redeeming-confirm').click()
  await page.locator('#certificate').waitFor()
  await page.locator('#redeemed-look').click()
  await page.locator('#star-5').click()
  await page.locator('#rate-go').click()
  await says(page, '#rated', '谢谢')
  await page.close()
})

test('a price that changes while the member reads is asked again', async () => {
  const page = await open('/packages/mall/gift/index?id=parking-2h')
  await page.locator('#redeem').click()
  await says(page, '#redeeming', '200 分')
  await change('停车', { price: { points: 220, fen: 0 } })
  await page.locator('#redeeming-confirm').click()
  await says(page, '#redeeming-warning', '价格刚刚调整为 220 分')
  await page.locator('#redeeming-confirm').click()
  await page.locator('#redeemed').waitFor()
  await page.close()
})
