import type { Browser, BrowserContext, Page } from 'playwright-core'
import { gift, lottery, publish } from '../support/lottery'
import { World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'

let browser: Browser
let world: World
let context: BrowserContext
const broken: string[] = []
const UNTIL = '2026-11-26T09:00:00+08:00'

beforeAll(async () => {
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'everyday', clockStart: Date.parse('2026-11-24T09:00:00+08:00') })
  const period = { from: '2026-11-01T00:00:00+08:00', until: UNTIL }
  await publish(world, 'browser', [lottery('sure', [gift('cup', 1_000_000, 5)], { name: '常青转盘', period })], await world.iso(-1_000))
  await world.advance('PT2M')
  context = await newPhone(browser)
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await world.close()
})

const open = (persona: string, route: string): Promise<Page> => openApp(context, world, persona, route, broken)

let code = ''

test('a member reads the odds, draws, and finds the code of what was won', async () => {
  const page = await open('jia', '/packages/daily/lottery/index')
  const prizes = await page.locator('#lottery-prizes').innerText()
  expect(prizes.replace(/\s+/g, ' ')).toMatch(/价值 100 元 · 剩 5 \/ 共 5 份 100%.*未中奖 0%/)
  expect(await page.locator('#lottery-commitment').innerText()).toMatch(/^[0-9a-f]{64}$/)
  expect(await page.locator('#lottery-rules').innerText()).toContain('主办方：常青会员')
  await page.locator('#lottery-draw').click()
  await page.locator('#ticket-title', { hasText: '抽中奖品 cup' }).waitFor()
  await page.locator('#lottery-won .cell').click()
  code = await page.locator('#prize-code-text').innerText()
  expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  await page.close()
})

test('staff find it by its code, hand it over once, and are told so when it is shown again', async () => {
  const page = await open('clerk', '/packages/staff/vouchers/index')
  const find = async () => {
    await page.locator('#voucher input').fill(code.toLowerCase())
    await page.locator('#voucher-find').click()
    await page.locator('#found-voucher').waitFor()
  }
  await find()
  expect(await page.locator('#found-voucher').innerText()).toMatch(/奖品 cup[^]*可以核销/)
  await page.locator('#voucher-consume').click()
  await page.locator('#voucher-ask-confirm').click()
  await page.locator('#success', { hasText: '已核销' }).waitFor()
  await page.locator('#voucher-again').click()
  await find()
  expect(await page.locator('#voucher-why').innerText()).toContain('请勿再次交付')
  expect(await page.locator('#voucher-consume').count()).toBe(0)
  await page.close()
})

test('once it is over, the phone recomputes every outcome and remembers what was committed to', async () => {
  await world.setClock(UNTIL)
  const page = await open('jia', '/packages/daily/lottery/index')
  expect(await page.locator('#lottery-won').innerText()).toContain('已领取')
  await page.locator('#to-proof').click()
  const verdict = await page.locator('#proof-agrees').innerText()
  expect(verdict).toMatch(/全部一致[^]*1 个号码/)
  expect(verdict).toContain('记下过这个校验值，与现在一致')
  await page.close()
})

test('a member is in the race by own wish, and out of it at once', async () => {
  const page = await open('jia', '/packages/daily/race/index')
  expect(await page.locator('#race-mine').innerText()).toContain('别人看不到您')
  await page.locator('#race-join').click()
  await page.locator('#race-mine', { hasText: '第 1 名' }).waitFor()
  await world.data('jia', 'checkin.do')
  await page.reload()
  expect((await page.locator('#race-board').innerText()).replace(/\s+/g, ' ')).toMatch(/^1 会员 ?我 \d+$/)
  await page.locator('#race-join').click()
  await page.locator('#race-mine', { hasText: '别人看不到您' }).waitFor()
  await page.close()
  expect(broken).toEqual([])
})
