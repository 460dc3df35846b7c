const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

/** The compiled mini-program against the functions: a gift from its form into the mall, its stock, and codes out of a file of a chat. */
let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'operator' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())
beforeEach(() => {
  phone.user = 'operator'
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
  phone.toasts.length = 0
})
afterEach(() => page.close())

const open = async (name, query = {}) => {
  page = await mini.open(`packages/staff-mall/${name}/index`, query)
}
const until = (words) => page.until(words, () => page.text().includes(words))
const type = (selector, value) => page.fire(selector, 'input', { value })
const read = async (search) => (await world.call('operator', 'gift.list', { search }, 'staff')).data.items[0]

test('a gift is written, what is missing is said, and what the functions refuse stands at its field', async () => {
  await open('gift')
  await page.seen('#gift-form')
  await page.tap('#gift-save')
  await until('有几处需要修改')
  expect(phone.callsTo('gift.save')).toEqual([])
  await type('#gift-name', '手冲咖啡壶')
  await type('#gift-words', '细口慢注')
  await type('#gift-points', '860')
  await type('#tier-price-gold', '790')
  await type('#gift-perDay', '3')
  await type('#gift-lifetime', '2')
  await page.tap('#gift-save')
  await until('不能多于每人累计的数量')
  await type('#gift-perDay', '1')
  await page.tap('#gift-save')
  await page.until('it to be saved', () => phone.toasts.includes('已保存'))
  expect(await read('sckfh')).toMatchObject({
    state: 'draft',
    gift: { price: { points: 860 }, tierPrices: { gold: { points: 790 } }, limits: { perDay: 1, lifetime: 2 } },
  })
})

test('it is stocked by a manager with a reason, and listed by an operator once that is confirmed', async () => {
  const { giftId } = await read('sckfh')
  phone.user = 'manager'
  await open('stock', { id: giftId })
  await page.seen('#stock-form')
  await page.tap('#stock-save')
  await until('请填写整数')
  await type('#stock-pieces', '12')
  await type('#stock-reason', '首批到货')
  await page.tap('#stock-save')
  await until('现在可兑 12')
  await page.close()

  phone.user = 'operator'
  await open('gifts')
  await page.seen('.managed-gift')
  await page.tap('#tab-draft')
  await page.seen(`#state-${giftId}`)
  await page.tap(`#state-${giftId}`)
  expect(await page.seen('#gift-state')).toContain('手冲咖啡壶')
  expect((await read('sckfh')).state).toBe('draft')
  await page.tap('#gift-state-confirm')
  await page.until('it to be listed', () => phone.toasts.includes('已上架'))
  expect(await read('sckfh')).toMatchObject({ state: 'listed', stock: [{ left: 12 }] })
})

test('a manager is offered the stock, and nothing that only operators do', async () => {
  phone.user = 'manager'
  await open('gifts')
  await page.seen('#stock-longjing-50')
  expect(page.has('#edit-longjing-50')).toBe(false)
  expect(page.has('#state-longjing-50')).toBe(false)
  expect(page.has('#gift-new')).toBe(false)
})

test('a file of a chat is imported in parts; where the network fails it stands still, and goes on with nothing lost or doubled', async () => {
  const rows = Array.from({ length: 1_100 }, (_, i) => `N-${i}`)
  phone.chatFiles.push({ name: 'codes.csv', bytes: Buffer.from(`\uFEFF券码\r\n${rows.join('\r\n')}\r\nN-0\r\n`) })
  await open('codes', { id: 'coupon-20' })
  await page.seen('#code-import')
  await page.tap('#import-choose')
  expect(await page.seen('#import-file')).toContain('首行“券码”当作标题跳过')
  phone.network = 'down'
  await page.tap('#import-start')
  await until('已停下，可以从这里继续')
  phone.network = 'up'
  await page.tap('#import-start')
  await until('导入完成')
  expect(page.text()).toMatch(/新导入\s*1,100/)
  expect(page.text()).toMatch(/重复1有误0/)
  expect(page.text()).toMatch(/重复的行 1102/)
  expect((await world.call('operator', 'gift.list', { giftId: 'coupon-20' }, 'staff')).data.items[0].stock[0].left).toBe(1_300)
  // Codes stay on no phone.
  expect(JSON.stringify([...phone.storage.entries()])).not.toContain('N-1')
})
