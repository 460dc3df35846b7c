import budgets from '../../config/budgets.json'
import { enact } from '../support/enact'
import { rewardFor, rewarding } from '../support/rewards'
import { stored } from '../support/stored'
import { World } from '../support/world'

const PROGRAM = rewarding(
  rewardFor('join', { name: '入会礼' }),
  rewardFor('phone', { name: '手机礼', points: 30 }),
  rewardFor('profile', { name: '资料礼', points: 50, holdDays: 7 }),
  rewardFor('birthday', { name: '生日礼', points: 200 }),
  rewardFor('top_up', {
    name: '储值赠分',
    points: 0,
    amount: { points: 1, perFen: 1_000 },
    caps: [{ per: 'member', period: 'month', points: 80, times: null }],
  }),
)

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PROFILE = { nickname: '会员甲', birthday: '05-20', avatar: { type: 'image/png', base64: PNG } }

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  await enact(world, PROGRAM)
})
afterAll(() => world.close())

/** Storage calls of the one invocation that `act` causes. */
const calls = async (act: () => Promise<unknown>): Promise<number> => {
  await world.http('DELETE', '/emulator/stats')
  await act()
  const { actions } = (await world.http('GET', '/emulator/stats')).body
  expect(actions).toHaveLength(1)
  return actions[0].calls.max
}

const card = (user: string) => world.data(user, 'card.get')
const history = async (user: string) =>
  (await world.data(user, 'points.list')).items.map(({ entryId, points, title }: Record<string, unknown>) => [entryId, points, title])

describe('joining', () => {
  it('is rewarded in the very moment, with the phone once more, and answered with the balance', async () => {
    const joined = await world.data('o-join', 'member.join', { consentVersion: '1', phoneCode: 'phone:13922220001' })
    expect(joined.balance).toBe(130)
    expect(await history('o-join')).toEqual([
      [`reward:phone:${joined.memberRef}`, 30, '手机礼'],
      [`reward:join:${joined.memberRef}`, 100, '入会礼'],
    ])
    expect((await world.data('o-join', 'inbox.list')).items.map(({ title }: { title: string }) => title).sort()).toEqual(
      ['100 分到账', '30 分到账', '欢迎加入常青会员'].sort(),
    )
  })

  it('without a phone is joining alone; twice at once is one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => world.call('o-taps', 'member.join', { consentVersion: '1' })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await card('o-taps')).balance).toBe(100)
    expect(await history('o-taps')).toHaveLength(1)
  })
})

describe('the profile', () => {
  it('is rewarded when the last part of it is filled in, held as the rule says, once', async () => {
    const memberRef = await world.join('o-profile')
    await world.data('o-profile', 'profile.update', { nickname: '会员乙', birthday: '05-20' })
    expect(await card('o-profile')).toMatchObject({ balance: 100, pending: 0 })
    for (let i = 0; i < 2; i++) await world.data('o-profile', 'profile.update', { avatar: PROFILE.avatar })
    await world.data('o-profile', 'profile.update', { avatar: null })
    await world.data('o-profile', 'profile.update', { avatar: PROFILE.avatar })
    expect(await card('o-profile')).toMatchObject({
      balance: 100,
      pending: 50,
      held: [{ releaseOn: '2026-12-01', points: 50 }],
    })
    expect(await history('o-profile')).toContainEqual([`reward:profile:${memberRef}`, 0, '资料礼'])
  })

  it('that two devices fill in at once is rewarded once', async () => {
    await world.join('o-both')
    await Promise.all([1, 2, 3].map(() => world.call('o-both', 'profile.update', PROFILE)))
    expect(await card('o-both')).toMatchObject({ balance: 100, pending: 50 })
  })

  it('keeps the birthday with the books while somebody is a member, and not after', async () => {
    const memberRef = await world.join('o-gone')
    await world.data('o-gone', 'profile.update', PROFILE)
    const account = async () => (await stored(world, 'accounts', { _id: memberRef }))[0]
    expect(await account()).toMatchObject({ birthday: '05-20', nextOccasionOn: '2027-05-20' })
    expect(await world.data('o-gone', 'member.leave', { confirm: 'leave', balance: 100 })).toMatchObject({ burnt: 150 })
    expect(await account()).toMatchObject({ birthday: null, nextOccasionOn: '9999-12-31', held: [], nextReleaseOn: '9999-12-31' })
  })
})

describe('an event of the till', () => {
  const report = (eventId: string, more: Record<string, unknown> = {}) =>
    world.iso().then((occurredAt) => ({ eventId, kind: 'top_up', amountFen: 50_000, occurredAt, ...more }))
  const send = (body: unknown) => world.till('/till/v1/events', body)
  let member: { memberRef: string }
  beforeAll(async () => (member = { memberRef: await world.join('o-event', '13922220002') }))

  it('is booked, explained and told once, whatever repeats it', async () => {
    const body = await report('TOPUP-1', { member })
    const first = World.ok(await send(body), 201)
    expect(first).toEqual({
      entryId: 'event:TOPUP-1',
      points: 50,
      balance: 180,
      message: '您本次储值 500 元,获得 50 分,当前积分 180',
    })
    const again = await send(body)
    expect([again.status, again.headers.get('idempotency-replayed'), again.body.data]).toEqual([200, 'true', first])
    expect((await send({ ...body, amountFen: 1 })).body.error.code).toBe('conflict')
    const explained = await world.data('o-event', 'points.explain', { entryId: 'event:TOPUP-1' })
    expect(explained).toMatchObject({ kind: 'reward', title: '储值 500 元', storeId: 'S001' })
    expect(explained.steps[0]).toBe('储值赠分:500 元 × 1 分/10 元 = 50 分')
  })

  it('counts once for ten copies at once', async () => {
    const body = await report('TOPUP-copies', { amountFen: 1_000, member: { phone: '13922220002' } })
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(body)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(new Set(answers.map(({ body: { data } }) => JSON.stringify(data))).size).toBe(1)
  })

  it('stays within the caps, and says when they leave nothing', async () => {
    expect(World.ok(await send(await report('TOPUP-2', { member })), 201)).toMatchObject({ points: 29 })
    expect(World.ok(await send(await report('TOPUP-3', { member })), 201)).toMatchObject({ entryId: 'event:TOPUP-3', points: 0 })
    const { steps } = await world.data('o-event', 'points.explain', { entryId: 'event:TOPUP-3' })
    expect(steps[1]).toBe('每人每月最多 80 分,本次计 0 分')
  })

  it('that the programme does not reward is answered with nothing, and writes nothing', async () => {
    const body = { ...(await report('REVIEW-1', { member, kind: 'review' })), amountFen: undefined }
    for (let i = 0; i < 2; i++)
      expect(World.ok(await send(body))).toEqual({
        entryId: null,
        points: 0,
        balance: expect.any(Number),
        message: expect.stringContaining('没有这一项奖励'),
      })
    expect(await stored(world, 'entries', { _id: 'event:REVIEW-1' })).toEqual([])
    expect((await send({ ...body, eventId: 'TOPUP-1' })).body.error.code).toBe('conflict')
  })

  it('can name its member by the code on screen, which stays good for the purchase', async () => {
    await world.advance('PT2M')
    const { code } = await world.data('o-event', 'code.get')
    expect((await send(await report('TOPUP-code', { member: { code } }))).status).toBe(201)
    expect((await world.purchase('after-top-up', 1_000, { member: { code } })).status).toBe(201)
  })

  it.each([
    ['a member who does not exist', { member: { memberRef: '9999999999' } }, 404, 'not_found'],
    ['a wrong code', { member: { code: '62048177351234567842' } }, 422, 'code_invalid'],
    ['a time to come', { occurredAt: '2027-01-01T00:00:00+08:00' }, 422, 'in_future'],
    ['a time long gone', { occurredAt: '2026-01-01T00:00:00+08:00' }, 422, 'too_old'],
    ['no amount', { amountFen: undefined }, 422, 'invalid'],
    ['a negative amount', { amountFen: -1 }, 422, 'invalid'],
    ['an unknown kind', { kind: 'share' }, 422, 'invalid'],
    ['a kind that has no amount', { kind: 'review' }, 422, 'invalid'],
    ['an unknown field', { points: 1_000_000 }, 422, 'invalid'],
    ['an id that is none', { eventId: '../purchase:1' }, 422, 'invalid'],
  ])('is refused with %s', async (_, wrong, status, code) => {
    const answer = await send(await report('WRONG', { member, ...wrong }))
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
  })
})

it('keeps to its storage calls', async () => {
  const { event, joinRewarded, profileRewarded } = budgets.storageCalls
  const join = () => world.join('o-calls', '13922220003')
  // The first call of a minute reads the programme for all that follow.
  await card('o-event')
  expect(await calls(join)).toBeLessThanOrEqual(joinRewarded)
  expect(await calls(() => world.data('o-calls', 'profile.update', PROFILE))).toBeLessThanOrEqual(profileRewarded)
  const top = { eventId: 'calls', kind: 'top_up', amountFen: 9_000, occurredAt: await world.iso(), member: { phone: '13922220003' } }
  expect(await calls(() => world.till('/till/v1/events', top))).toBeLessThanOrEqual(event)
})

it('celebrates a birthday on its Shanghai day', async () => {
  await world.join('o-birthday')
  await world.data('o-birthday', 'profile.update', { birthday: '11-26' })
  await world.setClock('2026-11-25T23:59:00+08:00')
  expect((await card('o-birthday')).balance).toBe(100)
  await world.setClock('2026-11-26T02:00:00+08:00')
  expect((await card('o-birthday')).balance).toBe(300)
  await world.advance('P2D')
  expect((await card('o-birthday')).balance).toBe(300)
})

it('leaves books that can prove themselves', async () => {
  await world.setClock('2026-12-01T02:00:00+08:00')
  expect(await card('o-profile')).toMatchObject({ balance: 150, pending: 0 })
  expect((await world.audit()).faults).toEqual([])
})
