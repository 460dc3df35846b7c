import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

const TEMPLATES = ['points-credited', 'expiring', 'campaign', 'result']

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-12-01T09:00:00+08:00') })
})
afterAll(() => world.close())

/** Every test has a day and a member of its own, and finds nothing of the others that it could take for what it did. */
let days = 0
let user: string
let phone: string
let memberRef: string
beforeEach(async () => {
  days += 1
  await world.setClock(onDay(days, '10:00'))
  user = `o-reminded-${days}`
  phone = `139${String(days).padStart(8, '0')}`
  memberRef = await world.join(user, phone)
  knownAlerts = await alertIds()
})
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const onDay = (day: number, time: string): string => `${new Date(Date.UTC(2026, 11, day)).toISOString().slice(0, 10)}T${time}:00+08:00`

let knownAlerts: readonly string[]
const alertIds = async (): Promise<string[]> => (await stored(world, 'alerts')).map(({ _id }) => _id)

const post = async (path: string, body: unknown): Promise<Json> => {
  const { status, body: answer, text } = await world.http('POST', path, JSON.stringify(body))
  if (status !== 200) throw new Error(text)
  return answer
}
const allow = (...templateIds: string[]) => post('/emulator/subscriptions', { openid: user, templateIds, accept: true })
const order = (channel: 'wechat' | 'sms', ...orders: object[]) => post('/emulator/send-orders', { channel, orders })
const outbox = async (): Promise<Json[]> => {
  const { messages } = (await world.http('GET', '/emulator/outbox')).body
  return messages.filter((message: Json) => message.openid === user || message.phone === phone)
}
const grants = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await world.data(user, 'reminders.get')).grants.map(({ template, left }: Json) => [template, left]))
const deliveries = (): Promise<Json[]> => stored(world, 'deliveries', { memberId: memberRef })
const orderId = () => `R${days}`
const buys = async () => World.ok(await world.purchase(orderId(), 398_00, { member: { memberRef } }), 201)
const credited = async () => (await deliveries()).find(({ _id }) => _id === `points:purchase:${orderId()}`)

/** A reminder of expiry as its job promises it, filed by the outbox of the next minute. */
const reminded = async (stage: number): Promise<string> => {
  const key = `expiring:${memberRef}:${stage}`
  const [account] = await stored(world, 'accounts', { _id: memberRef })
  const on = account.lots[0].expiresOn
  const told = { key, kind: 'points', title: '积分即将到期', body: '您有积分即将到期', link: 'expiring', at: await world.iso() }
  const push = { kind: 'expiring', points: 398, on, stage, note: '可兑换护手霜' }
  const change = { outbox: [{ ...told, push }], outboxAt: told.at }
  const request = { queryType: 'DOC', query: JSON.stringify({ _id: memberRef }), data: JSON.stringify({ $set: change }) }
  const how = {
    action: 'database.modifyDocument',
    envName: 'local-env',
    collectionName: 'accounts',
    multi: false,
    merge: true,
    upsert: false,
  }
  const answer = await world.running.emulator.contents.endpoint.handle({ ...how, ...request })
  if (answer['code']) throw new Error(String(answer['message']))
  return key
}

it('tells the phone of a purchase within a minute, for one grant, and says which message it was', async () => {
  await allow(...TEMPLATES.slice(0, 3))
  await buys()
  await world.advance('PT2M')
  expect(await outbox()).toMatchObject([
    {
      channel: 'subscribe',
      openid: user,
      templateId: 'points-credited',
      page: `packages/points/history/index?reminder=points%3Apurchase%3A${orderId()}`,
      data: { thing1: { value: '您本次消费 398 元' }, number2: { value: expect.any(String) } },
    },
  ])
  expect(await grants()).toEqual({ 'points-credited': 0, expiring: 1, campaign: 1, result: 0 })
  expect(await credited()).toMatchObject({
    state: 'sent',
    channel: 'wechat',
    reason: null,
    providerId: expect.stringMatching(/^\d{16}$/),
  })
  await world.advance('PT1H')
  expect(await outbox()).toHaveLength(1)
  const messageId = `points:purchase:${orderId()}`
  await world.data(user, 'reminder.open', { messageId })
  const opened = (await credited())!.openedAt
  expect(opened).not.toBeNull()
  await world.advance('PT1M')
  await world.data(user, 'reminder.open', { messageId })
  expect((await credited())!.openedAt).toBe(opened)
})

it('leaves in the inbox what no grant is there for, and looks at it no more', async () => {
  await buys()
  await world.advance('PT2M')
  expect(await outbox()).toEqual([])
  expect(await credited()).toMatchObject({ state: 'omitted', channel: 'inbox', reason: 'no_grant', dueAt: '9999' })
})

it('counts what WeChat has switched off as gone', async () => {
  await allow(...TEMPLATES.slice(0, 2))
  await post('/emulator/subscriptions', { openid: user, templateIds: ['points-credited'], withdraw: true })
  expect(await grants()).toMatchObject({ 'points-credited': 0, expiring: 1 })
})

it('does not tell what its member has switched off', async () => {
  await allow('points-credited')
  await world.data(user, 'reminders.update', { off: ['credited'], sms: false })
  await buys()
  await world.advance('PT2M')
  expect(await credited()).toMatchObject({ reason: 'switched_off' })
  expect(await grants()).toMatchObject({ 'points-credited': 1 })
})

it.each([
  [43101, { state: 'omitted', reason: 'refused' }, 0, false],
  [47003, { state: 'omitted', reason: 'failed' }, 2, true],
  [40037, { state: 'omitted', reason: 'failed' }, 2, true],
  [41030, { state: 'omitted', reason: 'failed' }, 2, true],
  [40003, { state: 'omitted', reason: 'left' }, 0, false],
  [-1, { state: 'waiting', reason: null, tries: 1 }, 2, false],
  [45009, { state: 'waiting', reason: null, tries: 1 }, 2, false],
  [99999, { state: 'omitted', reason: 'failed' }, 2, true],
])('when WeChat answers %i the delivery is %j and %i grants are left', async (code, delivery, left, alerts) => {
  await allow('points-credited')
  await allowLater('points-credited')
  await order('wechat', { code })
  await buys()
  await world.advance('PT2M')
  expect(await credited()).toMatchObject(delivery)
  expect(await grants()).toMatchObject({ 'points-credited': left })
  const raised = (await alertIds()).filter((id) => id.startsWith('deliver:') && !knownAlerts.includes(id))
  expect(raised).toEqual(alerts ? [`deliver:points-credited:${code}`] : [])
  expect(await outbox()).toEqual([])
})

/** Two taps within one second count as one. */
const allowLater = async (template: string) => {
  await world.advance('PT1S')
  await allow(template)
}

it('tries again what WeChat was too busy for', async () => {
  await allow('points-credited')
  await order('wechat', { code: -1 })
  await buys()
  await world.advance('PT10M')
  expect(await credited()).toMatchObject({ state: 'sent', tries: 1 })
  expect(await outbox()).toHaveLength(1)
})

it.each(['hang_up', 'http_500', 'timeout'] as const)('never sends again what went out into %s', async (fault) => {
  await allow('points-credited')
  await allowLater('points-credited')
  await order('wechat', { fault, taken: false })
  await buys()
  await world.advance('PT2M')
  expect(await credited()).toMatchObject({ state: 'omitted', reason: 'unknown' })
  await world.advance('PT3H')
  expect(await outbox()).toEqual([])
  expect(await grants()).toMatchObject({ 'points-credited': 1 })
})

it('learns from WeChat itself that a message has arrived although no answer came', async () => {
  await allow('points-credited')
  await order('wechat', { fault: 'hang_up', taken: true })
  await buys()
  await world.advance('PT2M')
  await until(async () => (await credited())!.state === 'sent')
  expect(await outbox()).toHaveLength(1)
})

/** What WeChat pushes comes when it comes. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let look = 0; look < 800; look++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it did not come')
}

it('wakes nobody: what comes in the quiet hours waits for the morning, and of several reminders the best goes out', async () => {
  await allow(...TEMPLATES.slice(0, 3))
  await allowLater('expiring')
  await buys()
  await world.setClock(onDay(days, '22:00'))
  const early = await reminded(15)
  await world.advance('PT2M')
  const last = await reminded(3)
  await world.advance('PT2M')
  const before = (await outbox()).filter(({ templateId }) => templateId === 'expiring')
  expect(before).toEqual([])
  await world.setClock(onDay(days + 1, '09:02'))
  const sent = (await outbox()).filter(({ templateId }) => templateId === 'expiring')
  expect(sent).toHaveLength(1)
  expect(sent[0].data.thing3.value).toMatch(/另有1条提醒$/)
  const byId = Object.fromEntries((await deliveries()).map(({ _id, state, reason }) => [_id, [state, reason]]))
  expect(byId).toMatchObject({ [last]: ['sent', null], [early]: ['omitted', 'digest'] })
})

it('lets an SMS stand in for the last call alone, for who wants it', async () => {
  await world.data(user, 'reminders.update', { off: [], sms: true })
  await buys()
  await reminded(15)
  await world.advance('PT2M')
  await reminded(3)
  await world.advance('PT2M')
  expect(await outbox()).toMatchObject([
    { channel: 'sms', phone, text: expect.stringMatching(/^【常青会员】您有 398 积分将于 .*可兑换护手霜/) },
  ])
  expect((await deliveries()).filter(({ facts }) => facts.kind === 'expiring')).toMatchObject([
    { reason: 'no_grant' },
    { state: 'sent', channel: 'sms' },
  ])
})

it('lets an SMS stand in when WeChat says that no grant was left after all', async () => {
  await world.data(user, 'reminders.update', { off: [], sms: true })
  await buys()
  await allow('expiring')
  await order('wechat', { code: 43101 })
  await reminded(3)
  await world.advance('PT3M')
  expect(await outbox()).toMatchObject([{ channel: 'sms' }])
})

it('asks at moments of value for what is scarce and worth most, and for nothing that is hoarded', async () => {
  const { ask, kinds, sms, quiet } = await world.data(user, 'reminders.get')
  expect(ask.credited).toEqual(['expiring', 'campaign', 'points-credited'])
  expect(kinds).toHaveLength(9)
  expect([sms, quiet]).toEqual([
    { available: true, phone: true, on: false },
    { from: '21:30', until: '09:00' },
  ])
  for (let n = 0; n < 5; n++) await allowLater('expiring')
  expect((await world.data(user, 'reminders.get')).ask.credited).toEqual(['campaign', 'points-credited'])
})

it('forgets what it knows of who has left', async () => {
  await allow('points-credited')
  await buys()
  await world.advance('PT2M')
  const { balance } = await world.data(user, 'card.get').then(({ card }: Json) => card ?? {})
  const [account] = await stored(world, 'accounts', { _id: memberRef })
  await world.data(user, 'member.leave', { confirm: 'leave', balance: balance ?? account.balance })
  expect([await deliveries(), await stored(world, 'wallets', { _id: memberRef })]).toEqual([[], []])
})
