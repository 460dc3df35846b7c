import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Json, World } from '../support/world'
import { launch, newPhone, openApp, SMALL_PHONE } from './support/app'
import { accessibilityFaults, overflow, smallTargets } from './support/examine'

let browser: Browser
let world: World
let desk: BrowserContext
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
  world = await World.start({ seed: 'demo', program: 'program' })
  desk = await newPhone(browser)
})
afterAll(async () => {
  await desk.close()
  await browser.close()
  await world.close()
})
afterEach(() => expect(broken).toEqual([]))

const says = (page: Page, selector: string, text: string): Promise<void> => page.locator(selector, { hasText: text }).first().waitFor()

const open = (url: string, who = 'operator'): Promise<Page> => openApp(desk, world, who, `/packages/staff-mall/${url}`, broken)

const faultsOf = async (page: Page): Promise<string[]> => {
  await page.setViewportSize(SMALL_PHONE)
  return [...(await smallTargets(page)), ...(await accessibilityFaults(page)), ...((await overflow(page)) > 0 ? ['too wide'] : [])]
}

const giftsNamed = async (search: string): Promise<Json[]> => {
  const answer = await world.call('operator', 'gift.list', { search }, 'staff')
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.data.items
}

test('an operator writes a gift with a photo, and what is missing is said where it is missing', async () => {
  const page = await open('gift/index')
  await page.locator('#gift-form').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.locator('#gift-save').click()
  await says(page, '#problem', '有几处需要修改')
  await page.locator('#gift-name input').fill('手冲咖啡壶')
  await page.locator('#gift-words input').fill('细口慢注')
  await page.locator('#art-cup').click()
  await page.locator('#gift-points input').fill('860')
  await page.locator('#tier-price-gold input').fill('790')
  const buffer = await page.locator('.gift-preview__card').screenshot()
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#picture-add').click()
  await (await chooser).setFiles({ name: 'pot.png', mimeType: 'image/png', buffer })
  await page.locator('#gift-photos .gift-part__photo').waitFor()
  await page.locator('#gift-save').click()
  await page.waitForFunction(() => !document.querySelector('#gift-form'))
  const [managed] = await giftsNamed('sckfh')
  expect(managed).toMatchObject({ state: 'draft', gift: { price: { points: 860 }, tierPrices: { gold: { points: 790 } }, art: 'cup' } })
  expect((await fetch(managed.pictures[0])).ok).toBe(true)
})

test('stocks and lists it, and members see it in the mall', async () => {
  const [{ giftId }] = (await giftsNamed('sckfh')) as [Json]
  const stock = await open(`stock/index?id=${giftId}`, 'manager')
  await stock.locator('#stock-form').waitFor()
  expect(await faultsOf(stock)).toEqual([])
  await stock.locator('#stock-pieces input').fill('12')
  await stock.locator('#stock-reason input').fill('首批到货')
  await stock.locator('#stock-save').click()
  await says(stock, '#stock-left', '12')
  const list = await open('gifts/index')
  await list.locator('#mall-search input').fill('sckfh')
  await list.locator(`#state-${giftId}`).click()
  await says(list, '#gift-state', '手冲咖啡壶')
  await list.locator('#gift-state-confirm').click()
  await says(list, `#gift-${giftId}`, '已上架')
  expect(await faultsOf(list)).toEqual([])
  expect((await world.data('jia', 'gifts.list', { search: '咖啡壶' })).items).toMatchObject([{ giftId, left: 12 }])
})

/** Lines of a file of codes; `CODE_LINES=100000` for as many as an operator might have. */
const CODE_LINES = Number(process.env['CODE_LINES'] ?? 1_200)
const LONGEST_MS = 60_000 + CODE_LINES * 20

test(
  'takes a file of codes with its heading, its duplicates and its faulty lines, and says which they are',
  async () => {
    const page = await open('codes/index?id=coupon-20')
    await page.locator('#code-import').waitFor()
    const rows = Array.from({ length: CODE_LINES }, (_, i) => `"N-${i}",2026-12-31`)
    const text = `\uFEFF券码,截止\r\n${rows.join('\r\n')}\r\nN-0,again\r\n,empty\r\n`
    const chooser = page.waitForEvent('filechooser')
    await page.locator('#import-choose').click()
    await (await chooser).setFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await says(page, '#import-file', '首行“券码”当作标题跳过')
    expect(await faultsOf(page)).toEqual([])
    await page.locator('#import-start').click()
    await page.locator('#import-said', { hasText: '导入完成' }).waitFor({ timeout: LONGEST_MS })
    await says(page, '#import-taken', CODE_LINES.toLocaleString('en'))
    await says(page, '#import-duplicates', '1')
    await says(page, '#import-report', `第 ${CODE_LINES + 3} 行：空的`)
    await says(page, '#import-left', (CODE_LINES + 200).toLocaleString('en'))
    expect(await faultsOf(page)).toEqual([])
  },
  LONGEST_MS,
)
