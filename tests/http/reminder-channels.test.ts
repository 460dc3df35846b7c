import budgets from '../../config/budgets.json'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

const { storageCalls: most } = budgets

const post = async (world: World, path: string, body: unknown): Promise<void> => {
  const { status, text } = await world.http('POST', path, JSON.stringify(body))
  if (status !== 200) throw new Error(text)
}
const outbox = async (world: World): Promise<Json[]> => (await world.http('GET', '/emulator/outbox')).body.messages

describe('an announcement', () => {
  let world: World
  let members: string[]
  // A campaign of the programme begins on the 10th; it is announced three days ahead.
  beforeAll(async () => {
    world = await World.start({ program: 'program', clockStart: Date.parse('2026-12-06T10:00:00+08:00'), isLive: false })
    members = [await world.join('o-told', '13900000001'), await world.join('o-silent', '13900000002')]
    await post(world, '/emulator/subscriptions', { openid: 'o-told', templateIds: ['campaign'], accept: true })
    await world.setClock('2026-12-07T12:10:00+08:00')
  })
  afterAll(() => world.close())

  it('comes to the phone of who has allowed it, once for each campaign', async () => {
    const told = (await outbox(world)).filter(({ templateId }) => templateId === 'campaign')
    expect(told).toMatchObject([
      { openid: 'o-told', page: expect.stringMatching(/^packages\/programme\/campaigns\/index\?reminder=campaign/) },
    ])
    const messages = (await stored(world, 'messages')).filter(({ _id }) => _id.startsWith('campaign:'))
    expect(new Set(messages.map(({ memberId }) => memberId))).toEqual(new Set([members[0]]))
    expect(new Set(messages.map(({ _id }) => _id)).size).toBe(messages.length)
    await world.advance('PT3H')
    expect((await stored(world, 'messages')).filter(({ _id }) => _id.startsWith('campaign:'))).toHaveLength(messages.length)
  })
})

describe('through Tencent Cloud', () => {
  let world: World
  beforeAll(async () => {
    world = await World.start({ program: 'simple', sms: 'tencent', isLive: false, clockStart: Date.parse('2026-12-04T10:00:00+08:00') })
  })
  afterAll(() => world.close())

  const unlinked = (orderId: string, phone: string) => world.purchase(orderId, 88_00, { member: { phone } })

  it('who is no member yet is reminded of a receipt by a signed SMS, once', async () => {
    const { status } = await unlinked('T1', '13900000031')
    expect(status).toBe(201)
    await world.advance('P1D')
    const sent = await outbox(world)
    expect(sent).toMatchObject([
      { channel: 'sms', phone: '13900000031', text: expect.stringMatching(/^【常青会员】您消费的 88 元还可领取积分/) },
    ])
    await world.advance('P1D')
    expect(await outbox(world)).toHaveLength(1)
  })
})

describe('the storage calls', () => {
  let world: World
  beforeAll(async () => {
    world = await World.start({ program: 'simple', isLive: false })
    await world.join('o-count', '13900000009')
  })
  afterAll(() => world.close())

  const calls = async (fn: string, act: () => Promise<unknown>): Promise<number> => {
    await world.data('o-count', 'card.get')
    await world.http('DELETE', '/emulator/stats')
    await act()
    const { actions } = (await world.http('GET', '/emulator/stats')).body
    return actions.find((one: { function: string }) => one.function === fn).calls.max
  }
  const panel = (more: object) => () =>
    post(world, '/emulator/subscriptions', { openid: 'o-count', templateIds: ['expiring', 'result'], ...more })

  it.each([
    ['reminders.get', {}, most.remindersGet],
    ['reminders.update', { off: ['campaign'], sms: false }, most.remindersUpdate],
    ['reminder.open', { messageId: 'none' }, most.reminderOpen],
  ] as const)('of %s stay within their budget', async (action, input, budget) => {
    expect(await calls('member', () => world.data('o-count', action, input))).toBeLessThanOrEqual(budget)
  })

  it('of what WeChat tells stay within theirs', async () => {
    expect(await calls('push', panel({ accept: true }))).toBeLessThanOrEqual(most.subscribed)
    expect(await calls('push', panel({ withdraw: true }))).toBeLessThanOrEqual(most.withdrawn)
  })
})
