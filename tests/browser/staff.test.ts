import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp, SMALL_PHONE } from './support/app'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'

let browser: Browser
let world: World
/** One at the counter and one in the member's hand. */
let counter: BrowserContext
let hand: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

beforeEach(async () => {
  broken.length = 0
  world = await World.start({ seed: 'demo' })
  counter = await newPhone(browser)
  hand = await newPhone(browser)
})
afterEach(async () => {
  await counter.close()
  await hand.close()
  await world.close()
  expect(broken).toEqual([])
})

const says = (page: Page, selector: string, text: string): Promise<void> => page.locator(selector, { hasText: text }).waitFor()

const press = async (page: Page, keys: string): Promise<void> => {
  for (const key of keys) await page.locator(`#key-${key === '.' ? 'point' : key}`).click()
}

/** Each step of the counter is a page of its own to those who use it. */
const faultsOf = async (page: Page): Promise<string[]> => {
  await page.setViewportSize(SMALL_PHONE)
  return [...(await smallTargets(page)), ...(await accessibilityFaults(page)), ...((await overflow(page)) > 0 ? ['too wide'] : [])]
}

test('the code on the member’s phone is found at the counter, and the points arrive while the member is looking', async () => {
  const card = await openApp(hand, world, 'jia', '/pages/card/index', broken)
  await card.locator('#member-code-digits').waitFor()
  const code = (await card.locator('#member-code-digits').textContent()) ?? ''

  const desk = await openApp(counter, world, 'clerk', '/packages/staff/home/index', broken)
  await desk.locator('#scan-member').click()
  expect(await faultsOf(desk)).toEqual([])
  await desk.locator('#identify input').fill(code)
  await desk.locator('#identify-go').click()
  await says(desk, '#member', '138****8001')
  expect(await faultsOf(desk)).toEqual([])
  await desk.locator('#member-yes').click()
  await press(desk, '398.5')
  expect(await faultsOf(desk)).toEqual([])
  await desk.locator('#credit-go').click()
  await says(desk, '#success-points', '+398')
  expect(await faultsOf(desk)).toEqual([])

  await says(card, '#gain-toast', '+398 分')
})

test('a sale of the journal is given back in part', async () => {
  const sold = await world.call('clerk', 'sale.credit', { member: { phone: '13800138001' }, amountFen: 20000, orderId: 'DESK-1' }, 'staff')
  expect(sold.ok).toBe(true)
  const desk = await openApp(counter, world, 'clerk', '/packages/staff/journal/index', broken)
  await desk.getByText('¥ 200').click()
  expect(await faultsOf(desk)).toEqual([])
  await desk.locator('#deed-refund').click()
  await desk.locator('#refund-part').click()
  await press(desk, '50')
  await desk.locator('#refund-go').click()
  expect(await faultsOf(desk)).toEqual([])
  await desk.locator('#refund-ask-confirm').click()
  await says(desk, '#refund-receipt', '退款 50 元')
})

test('a frozen card is worth nothing at the counter', async () => {
  const card = await openApp(hand, world, 'jia', '/pages/card/index', broken)
  await card.locator('#member-code-digits').waitFor()
  const code = (await card.locator('#member-code-digits').textContent()) ?? ''

  const safety = await openApp(counter, world, 'clerk', '/packages/staff/card/index', broken)
  await safety.locator('#identify input').fill('13800138001')
  await safety.locator('#identify-go').click()
  await safety.locator('#card-freeze').click()
  expect(await faultsOf(safety)).toEqual([])
  await safety.locator('#card-ask-confirm').click()
  await says(safety, '#card-changed', '已挂失')

  const credit = await openApp(counter, world, 'clerk', '/packages/staff/credit/index', broken)
  await credit.locator('#identify input').fill(code)
  await credit.locator('#identify-go').click()
  await says(credit, '#problem', '挂失')
  await credit.locator('#identify input').fill('13800138001')
  await credit.locator('#identify-go').click()
  await credit.locator('#member-frozen').waitFor()
  expect(await credit.locator('#member-yes').count()).toBe(0)
  expect(await faultsOf(credit)).toEqual([])
})

test('a notice that a manager publishes stands on the card of the member', async () => {
  const desk = await openApp(counter, world, 'manager', '/packages/staff/notices/index', broken)
  await desk.locator('#notice-new').click()
  await desk.locator('#title input').fill('周五提前打烊')
  await desk.locator('#body textarea').fill('周五 18 点打烊，周六照常营业。')
  await says(desk, '#preview', '周五 18 点打烊')
  expect(await faultsOf(desk)).toEqual([])
  await desk.locator('#publish').click()
  await desk.locator('#publish-ask-confirm').click()
  await says(desk, '#notice-list', '周五提前打烊')
  const card = await openApp(hand, world, 'jia', '/pages/card/index', broken)
  await says(card, '#notice', '周五提前打烊')
})
