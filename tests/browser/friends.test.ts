import { readFileSync } from 'node:fs'
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { jpegOf, scene } from '../support/pictures'
import { World } from '../support/world'
import { launch, newPhone, openApp } from './support/app'

/** What people do with each other: inviting by a link or a poster, and an activity with a photo a day. */

const INVITE = '/packages/invite/invite/index'
const LANDING = '/packages/invite/landing/index'
const ACTIVITY = '/packages/activity/detail/index?id=spring-skincare'

let browser: Browser
let world: World
const contexts: BrowserContext[] = []
const broken: string[] = []

beforeAll(async () => {
  browser = await launch()
  world = await World.start({ program: 'everyday', mediaCheckMs: 300 })
})
afterAll(async () => {
  await browser.close()
  const { faults } = await world.audit()
  await world.close()
  expect(faults).toEqual([])
})
beforeEach(() => {
  broken.length = 0
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
  expect(broken).toEqual([])
})

const phoneOf = async (persona: string, route: string): Promise<Page> => {
  const context = await newPhone(browser, { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
  contexts.push(context)
  return openApp(context, world, persona, route, broken)
}
const says = (page: Page, selector: string, text: string | RegExp): Promise<void> => page.locator(selector, { hasText: text }).waitFor()

test('a friend opens an invitation, joins of his own accord, and the inviter sees him and why nothing came yet', async () => {
  await world.join('inviter', '13900004001')
  const { token } = await world.data('inviter', 'invite.get')
  const friend = await phoneOf('friend', `${LANDING}?t=${token}&s=member`)
  await says(friend, '#facts', /7 天退货期.*500 分/)
  await friend.locator('#take-part').click()
  await says(friend, '#invited-by', '邀请您加入')
  await friend.locator('#consent').click()
  await friend.locator('#join-now').click()
  await friend.locator('#member-code-digits').waitFor()

  const inviter = await phoneOf('inviter', INVITE)
  await says(inviter, '#invitees', '待消费')
  expect(await inviter.locator('#month').innerText()).toContain('0 / 3 位')
})

/** What a camera that knows nothing of ours reads off a picture. */
const read = (png: PNG): string => {
  const grey = new Uint8ClampedArray(png.width * png.height)
  grey.forEach((_, i) => (grey[i] = (png.data[i * 4]! + 2 * png.data[i * 4 + 1]! + png.data[i * 4 + 2]!) / 4))
  const source = new RGBLuminanceSource(grey, png.width, png.height)
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText()
}

test('the poster that is downloaded carries a code that leads to the invitation of its owner', async () => {
  await world.join('postering', '13900004002')
  const { token } = await world.data('postering', 'invite.get')
  const page = await phoneOf('postering', INVITE)
  await page.locator('#to-poster').click()
  await page.locator('#poster-picture').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#poster-save').click()])
  expect(download.suggestedFilename()).toBe('evergreen-invitation.png')
  const poster = PNG.sync.read(readFileSync(await download.path()))
  expect([poster.width, poster.height]).toEqual([750, 1200])
  const [, query] = read(poster).split(`#${LANDING}?`)
  expect(new URLSearchParams(query).get('scene')).toBe(token)

  const friend = await phoneOf('scanner', `${LANDING}?${query}`)
  await says(friend, '#lead', '加入常青会员')
})

const photo = async (page: Page, seed: number): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#upload').click()])
  const buffer = jpegOf(scene(seed, { width: 800, height: 1100 }))
  await chooser.setFiles({ name: 'today.jpg', mimeType: 'image/jpeg', buffer })
}

test('a member who has bought joins an activity, hands in a photo, and sees the day count once it has passed', async () => {
  const memberRef = await world.join('taker', '13900004003')
  World.ok(await world.purchase('ACT-1', 20_000, { member: { memberRef } }), 201)
  const page = await phoneOf('taker', ACTIVITY)
  await says(page, '#eligible', '您符合条件')
  await page.locator('#join').click()
  await says(page, '#standing-words', '还差 7 天，可获得 1,000 分')
  await photo(page, 11)
  await page.locator('#today-done').waitFor()
  expect(await page.locator('#standing-words').innerText()).toBe('还差 6 天，可获得 1,000 分')
  expect(await page.locator('#standing-days').innerText()).toBe('1 / 7 天')
  expect(await page.locator('#photos').innerText()).toContain('已通过')
  // Pictures are fetched when they come into sight.
  await page.locator('.photos__picture').scrollIntoViewIfNeeded()
  await page.waitForFunction(() => (document.querySelector('.photos__picture img') as HTMLImageElement | null)?.naturalWidth)
})

test('a photo that somebody else has used is refused in words', async () => {
  const memberRef = await world.join('copier', '13900004004')
  World.ok(await world.purchase('ACT-2', 20_000, { member: { memberRef } }), 201)
  await world.data('copier', 'activity.join', { activityId: 'spring-skincare' })
  const page = await phoneOf('copier', ACTIVITY)
  await photo(page, 11)
  await says(page, '#upload-refused', '用过')
})
