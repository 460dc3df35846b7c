const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

/** What WeChat did not have from the beginning. */
const LATER = [
  ...['onUserCaptureScreen', 'offUserCaptureScreen', 'setVisualEffectOnCapture'],
  ...['onNeedPrivacyAuthorization', 'openPrivacyContract', 'getUpdateManager', 'setTabBarItem'],
]

let world
let page

beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  await page.close()
  await world.close()
})

test('an old WeChat shows the card all the same', async () => {
  const phone = createPhone({ url: world.url, user: 'jia' })
  phone.storage.set('evergreen:2:me:language', 'en')
  for (const name of LATER) delete phone.wx[name]
  const mini = await startMini({ wx: phone.wx })
  page = await mini.open('pages/card/index')
  await page.seen('#member-code-digits')
  await page.hide()
  await page.show()
  expect(page.text('#member-code-digits').replace(/\s/g, '')).toHaveLength(20)
  expect(page.has('#fault')).toBe(false)
})
