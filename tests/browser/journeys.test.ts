import type { Browser, BrowserContext, Page } from 'playwright-core'
import { World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'
import { readBarcode, readQr } from './support/decode'

/** What people do from one end to the other, in a browser, with the functions behind it. */

let browser: Browser
let world: World
const contexts: BrowserContext[] = []
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  broken.length = 0
  world = await World.start({ seed: 'demo' })
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
  const audit = await world.audit()
  await world.close()
  // What the browser itself says of a network that was taken away is no fault of ours.
  expect(broken.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  expect(audit.faults).toEqual([])
})

/** A phone of its own, with storage of its own. */
const phoneOf = async (persona: string, route = '/pages/card/index'): Promise<Page> => {
  const context = await newPhone(browser)
  contexts.push(context)
  return openApp(context, world, persona, route, broken)
}

const turnTo = (page: Page, route: string): Promise<void> => page.evaluate((to) => void (window.location.hash = `#${to}`), route)

const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: text }).last().waitFor()

const digitsOn = async (page: Page): Promise<string> => {
  await page.locator('#member-code-digits').waitFor()
  return ((await page.locator('#member-code-digits').textContent()) ?? '').replace(/\s/g, '')
}

/** A code must not change between being read and being used: when little of its step is left, the next one is waited for. */
const untilFreshCode = async (page: Page): Promise<void> => {
  const left = 60_000 - ((await world.now()) % 60_000)
  if (left > 15_000) return
  await world.setClock(new Date((await world.now()) + left + 1_000).toISOString())
  await page.reload()
  await page.waitForResponse((response) => response.url().endsWith('/call/member'))
  await page.locator('#member-code-digits').waitFor()
}

/** Nothing leaves this phone, or its calls arrive and no answer comes back. */
const cutOff = async (page: Page, how: 'down' | 'deaf'): Promise<void> => {
  await page.route('**/call/**', async (route) => {
    if (how === 'deaf') await route.fetch()
    await route.abort('internetdisconnected')
  })
}

test('joins, is scanned at the till, claims a receipt, freezes the card: the old code is refused', async () => {
  const page = await phoneOf('new')
  await page.locator('#consent').click()
  await page.locator('#join-phone').click()
  await page.locator('#phone input').fill('13900000700')
  await page.locator('#join-with-phone').click()
  await page.locator('#member-pass').waitFor()

  await untilFreshCode(page)
  const qr = await readQr(page.locator('#member-code-qr'))
  expect(await readBarcode(page.locator('#member-code-bars'))).toBe(await digitsOn(page))
  World.ok(await world.purchase('J-1', 12_800, { member: { code: qr } }), 201)
  await says(page, '#member-balance', '128')

  const { claimCode } = World.ok(await world.purchase('J-2', 5_000), 201)
  await page.locator('#to-claim').click()
  await page.locator('#claim-code input').fill(claimCode)
  await page.locator('#claim-go').click()
  await says(page, '#claimed-points', '+50')

  await world.advance('PT1M')
  await turnTo(page, '/pages/card/index')
  await page.reload()
  await untilFreshCode(page)
  const stolen = await digitsOn(page)
  await turnTo(page, '/packages/me/safety/index')
  await page.locator('#freeze').click()
  await page.locator('#safety-sheet-confirm').click()
  await page.locator('#unfreeze').waitFor()
  expect((await world.purchase('J-3', 100, { member: { code: stolen } })).body.error.code).toBe('account_frozen')

  await page.locator('#unfreeze').click()
  await page.locator('#safety-sheet-confirm').click()
  await page.locator('#freeze').waitFor()
  expect((await world.purchase('J-4', 100, { member: { code: stolen } })).body.error.code).toBe('code_invalid')
  await turnTo(page, '/pages/card/index')
  await page.reload()
  await untilFreshCode(page)
  World.ok(await world.purchase('J-5', 100, { member: { code: await digitsOn(page) } }), 201)
})

test('a member shows the code, a clerk credits by amount, and both see the same', async () => {
  const member = await phoneOf('jia')
  const clerk = await phoneOf('clerk', '/packages/staff/credit/index')
  await untilFreshCode(member)
  await clerk.locator('#identify input').fill(await digitsOn(member))
  await clerk.locator('#identify-go').click()
  await says(clerk, '#member', '138****8001')
  await clerk.locator('#member-yes').click()
  for (const key of ['1', '2', '8', 'point', '5']) await clerk.locator(`#key-${key}`).click()
  await clerk.locator('#credit-go').click()
  await says(clerk, '#credit-message', '128')
  await says(member, '#member-balance', '552')
  await member.locator('#to-history').click()
  await member.locator('.rows__entry').first().click()
  await says(member, '#entry', 'S001-11')
})

test('a frozen card shows so on a second device, which never shows an old code again', async () => {
  const [first, second] = [await phoneOf('yi', '/packages/me/safety/index'), await phoneOf('yi')]
  await digitsOn(second)
  await first.locator('#freeze').click()
  await first.locator('#safety-sheet-confirm').click()
  await first.locator('#unfreeze').waitFor()
  await second.locator('#card-frozen').waitFor()
  expect(await second.locator('#member-code-digits').count()).toBe(0)
  await cutOff(second, 'down')
  await second.reload()
  await second.locator('#card-frozen').waitFor()
})

test('a nickname that was sent when the network went is kept once, and found out about later', async () => {
  const page = await phoneOf('jia', '/packages/me/profile/index')
  await page.locator('#nickname input').waitFor()
  await cutOff(page, 'deaf')
  await page.locator('#nickname input').fill('常青藤🌿')
  await page.locator('#save-profile').click()
  await page.getByText('还没有收到结果').or(page.locator('.outcome')).first().waitFor()
  await page.unroute('**/call/**')
  await page.reload()
  await page.locator('#nickname input').waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#nickname input')?.value === '常青藤🌿')
  expect((await world.data('jia', 'me.get')).member.name).toBe('常青藤🌿')
})

test('leaves with the consequences in figures, and comes back as somebody new', async () => {
  const page = await phoneOf('yi', '/packages/me/leave/index')
  await says(page, '#leave-lost', '398')
  await page.locator('#leave-agree').click()
  await page.locator('#leave-go').click()
  await page.locator('#leave-sheet-confirm').click()
  await page.locator('#join-now').waitFor()
  await page.locator('#consent').click()
  await page.locator('#join-now').click()
  await page.locator('#member-pass').waitFor()
  await says(page, '#member-balance', '0')
})

test('another language is spoken at once, everywhere', async () => {
  const page = await phoneOf('jia', '/packages/me/settings/index')
  await page.getByText('English').first().click()
  await page.getByText('Settings', { exact: true }).first().waitFor()
  await turnTo(page, '/pages/me/index')
  await page.locator('#to-tier').waitFor()
  const shown = await page.locator('.screen', { has: page.locator('#to-tier') }).innerText()
  expect(shown.replace(/普通会员|银卡会员|金卡会员/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
})

test('an old app that meets a newer server asks politely for a refresh', async () => {
  const page = await phoneOf('jia', '/pages/me/index')
  await page.locator('#to-tier').waitFor()
  await page.route('**/call/member', (route) =>
    route.fulfill({
      json: {
        ok: false,
        error: { code: 'client_outdated', message: '小程序已更新,请刷新后继续', retry: 'never', requestId: 'newer-server' },
      },
    }),
  )
  await page.reload()
  await page.locator('#update').waitFor()
})
