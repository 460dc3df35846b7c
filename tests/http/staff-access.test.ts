import { staffActions } from '../../shared/contracts'
import { clerk, manager, operator, Shop } from '../support/shop'
import { World } from '../support/world'

const MANAGERS_ONLY = [
  'card.unfreeze',
  'feedback.list',
  'feedback.answer',
  'notice.list',
  'notice.publish',
  'notice.withdraw',
  'risk.list',
  'risk.decide',
  'photo.queue',
  'photo.decide',
  'gift.list',
  'gift.stock',
  'shipment.list',
  'shipment.send',
]
const OPERATORS_ONLY = [
  'program.list',
  'program.read',
  'program.check',
  'program.publish',
  'program.withdraw',
  'campaign.list',
  'campaign.pause',
  'campaign.resume',
  'risk.clawback',
  'expiry.forecast',
  'expiry.list',
  'reminders.effect',
  'jobs.list',
  'gift.save',
  'gift.state',
  'gift.codes',
  'gift.picture',
]
const ABOVE_CLERKS = [...MANAGERS_ONLY, ...OPERATORS_ONLY]
const ACTIONS = Object.keys(staffActions)

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('C1'), manager('M1'), operator('O1'), clerk('GONE', { status: 'revoked' }), clerk('LEAVES'))
  await world.join('o-member')
})
afterAll(() => world.close())

it.each(ACTIONS)('%s is not there for members, strangers and who is staff no more, whatever they send', async (action) => {
  for (const user of ['o-member', 'o-stranger', 'o-GONE'])
    for (const input of [{}, { anything: 1 }, { staffNo: 'M1', openid: 'o-M1', role: 'manager' }])
      expect(await world.call(user, action, input, 'staff')).toMatchObject({
        ok: false,
        error: { code: 'not_found', message: '没有找到对应的记录', retry: 'never' },
      })
})

it.each(MANAGERS_ONLY)('%s is not there for clerks, whatever they send', async (action) => {
  for (const input of [{}, { anything: 1 }]) expect(await shop.refusal('C1', action, input)).toBe('not_found')
  expect(await shop.refusal('M1', action, { anything: 1 })).toBe('invalid')
})

it.each(OPERATORS_ONLY)('%s is not there for clerks and managers, whatever they send', async (action) => {
  for (const staffNo of ['C1', 'M1'])
    for (const input of [{}, { anything: 1 }]) expect(await shop.refusal(staffNo, action, input)).toBe('not_found')
  expect(await shop.refusal('O1', action, { anything: 1 })).toBe('invalid')
})

it.each(ACTIONS.filter((action) => !ABOVE_CLERKS.includes(action)))(
  '%s is there for clerks, and refuses what it does not know',
  async (action) => {
    expect(await shop.refusal('C1', action, { anything: 1 })).toBe('invalid')
  },
)

it('tells who the caller is and what the role allows', async () => {
  expect(await shop.data('C1', 'staff.me')).toEqual({
    staffNo: 'C1',
    name: '店员',
    storeId: 'S001',
    storeName: '一店',
    role: 'clerk',
    creditLimitFen: 500_000,
  })
  expect(await shop.data('M1', 'staff.me')).toMatchObject({
    role: 'manager',
    creditLimitFen: 5_000_000,
    openFeedback: 0,
    heldRewards: 0,
    openPhotos: 0,
  })
})

it('is over at once for whoever is revoked', async () => {
  await shop.data('LEAVES', 'staff.me')
  await shop.change('LEAVES', { status: 'revoked' })
  expect(await shop.refusal('LEAVES', 'staff.me')).toBe('not_found')
})

it('takes nobody’s word for who he is', async () => {
  const body = JSON.stringify({ action: 'staff.me', input: {}, requestId: 'request-1', openid: 'o-M1', userInfo: { openId: 'o-M1' } })
  const { body: answer } = await world.http('POST', '/call/staff', body, { 'x-evergreen-user': 'o-member' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } })
})

it('knows the demo staff of a demo store', async () => {
  const demo = await World.start({ seed: 'demo' })
  try {
    expect(await demo.call('clerk', 'staff.me', {}, 'staff')).toMatchObject({ ok: true, data: { staffNo: 'S001-11', role: 'clerk' } })
    expect(await demo.call('manager', 'staff.me', {}, 'staff')).toMatchObject({ ok: true, data: { staffNo: 'S001-01', role: 'manager' } })
    expect(await demo.call('operator', 'staff.me', {}, 'staff')).toMatchObject({ ok: true, data: { staffNo: 'HQ-01', role: 'operator' } })
  } finally {
    await demo.close()
  }
})
