const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const DESK = 'packages/staff/vouchers/index'

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'clerk' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.user = 'clerk'
  phone.network = 'up'
  phone.storage.clear()
  phone.scans.length = 0
})
afterEach(() => page.close())

const data = async (answer) => {
  const body = await answer
  if (!body.ok) throw new Error(JSON.stringify(body))
  return body.data
}
const member = (action, input) => data(world.call('ding', action, input))

/** Something that the demo's silver card can have and that is picked up in a shop. */
const redeemed = async () => {
  const { items } = await member('gifts.list', { filter: 'affordable' })
  for (const { giftId, kind, bar } of items) {
    if (kind !== 'goods' || bar) continue
    const { options, handovers } = await member('gift.get', { giftId })
    if (!handovers.includes('pickup')) continue
    const optionId = options.length > 0 ? { optionId: options[0].id } : {}
    return (await member('gift.redeem', { giftId, handover: 'pickup', ...optionId })).redemption
  }
  throw new Error('the demo has nothing to pick up')
}
const stateOf = async ({ redemptionId }) => (await member('redemption.get', { redemptionId })).state
const open = async () => {
  page = await mini.open(DESK)
  await page.seen('#voucher-find')
}
const find = async (code) => {
  await page.fire('#voucher', 'input', { value: code })
  await page.tap('#voucher-find')
}

test('a member’s code is scanned, handed over once, and undone within minutes, as the member sees', async () => {
  const redemption = await redeemed()
  await open()
  phone.scans.push(redemption.redemptionId)
  await page.tap('#voucher-scan')
  expect(await page.seen('#found-voucher')).toMatch(new RegExp(`请交付 1 件.*${redemption.name}.*可以核销`))
  await page.tap('#voucher-consume')
  await page.seen('#voucher-ask-confirm')
  await page.tap('#voucher-ask-confirm')
  expect(await page.seen('#success')).toContain('已核销')
  expect(await stateOf(redemption)).toBe('done')
  expect(await page.seen('#voucher-undo')).toMatch(/撤销核销（[45]:\d\d）/)
  await page.tap('#voucher-undo')
  await page.seen('#undo-ask-confirm')
  await page.tap('#undo-ask-confirm')
  await page.until('已撤销', () => page.has('#success') && page.text('#success').includes('已撤销'))
  expect(await stateOf(redemption)).toBe('waiting')
  await page.tap('#voucher-again')
  await page.seen('#voucher-find')
})

test('what was handed over already says so and offers nothing but the way back', async () => {
  const { redemptionId } = await redeemed()
  await data(world.call('clerk', 'voucher.consume', { code: redemptionId }, 'staff'))
  await open()
  await find(redemptionId)
  expect(await page.seen('#voucher-why')).toContain('请勿再次交付')
  expect(page.has('#voucher-consume')).toBe(false)
  expect(page.has('#voucher-undo')).toBe(true)
})

test('a wrong code, and none at all without a network, are told in words and change nothing', async () => {
  await open()
  await find('K7Q2')
  expect(await page.seen('#problem')).toContain('16 位')
  await find('K7Q2-M4X9-PTA6-B3ZD')
  await page.until('没有找到', () => page.has('#problem') && page.text('#problem').includes('没有找到这个领取码'))
  phone.network = 'down'
  await page.tap('#voucher-find')
  await page.until('没有网络', () => page.has('#problem') && page.text('#problem').includes('网络'))
  phone.network = 'up'
})
