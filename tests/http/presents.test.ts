import everyday from '../../config/programs/everyday'
import { enact } from '../support/enact'
import { figuresAndTruth } from '../support/on-the-way'
import { Givers } from '../support/presents'
import { clerk, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
let givers: Givers
beforeAll(async () => {
  givers = await Givers.open()
  world = givers.world
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const refused = (code: string, message?: RegExp) => ({
  ok: false,
  error: { code, ...(message === undefined ? {} : { message: expect.stringMatching(message) }) },
})

const ask = (user: string, action: string, presentId: string) => world.call(user, `present.${action}`, { presentId })
const offer = (user: string, points: number, more: Json = {}, requestId?: string) =>
  world.call(user, 'present.offer', { points, ...more }, 'member', requestId)
const inbox = async (user: string): Promise<string[]> => (await world.data(user, 'inbox.list', {})).items.map(({ title }: Json) => title)

describe('a present', () => {
  it('goes from one account to the other with its last days, after both have agreed and a day to think', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.data(giver, 'profile.update', { nickname: '林溪' })
    await world.data(friend, 'profile.update', { nickname: '周可' })
    await world.advance('P8D')
    const before = { giver: await givers.balance(giver), friend: await givers.balance(friend) }
    const first = await offer(giver, 500, { words: '生日快乐' }, 'offer-once')
    expect(first).toMatchObject({
      ok: true,
      data: {
        points: -500,
        balance: before.giver - 500,
        present: { state: 'offered', side: 'giver', words: '生日快乐', canStepBack: true },
      },
    })
    expect(await offer(giver, 500, { words: '生日快乐' }, 'offer-once')).toEqual(first)
    expect(await offer(giver, 501, { words: '生日快乐' }, 'offer-once')).toMatchObject(refused('conflict'))
    const { presentId, lots } = (first as Json).data.present
    expect(presentId).toMatch(/^[\w-]{22}$/)
    expect(await world.data(friend, 'present.open', { presentId })).toMatchObject({
      maskedName: '林*',
      points: 500,
      lots,
      words: '生日快乐',
      state: 'offered',
      member: true,
      canAccept: true,
      canRefuse: true,
      coolingHours: 24,
    })
    const taken = await world.data(friend, 'present.accept', { presentId })
    expect(taken).toMatchObject({ present: { side: 'friend', maskedName: '林*', state: 'cooling', canStepBack: true } })
    expect(await world.data(friend, 'present.accept', { presentId })).toEqual(taken)
    expect(await givers.balance(friend)).toBe(before.friend)
    await world.advance('P1DT1M')
    expect(await givers.balance(friend)).toBe(before.friend + 500)
    expect(await givers.balance(giver)).toBe(before.giver - 500)
    const [entry] = (await world.data(friend, 'points.list', { kind: 'present' })).items
    expect(await world.data(friend, 'points.explain', { entryId: entry.entryId })).toMatchObject({
      title: '收到好友转赠',
      lots,
      steps: expect.arrayContaining(['好友转赠 500 分，有效期不变']),
    })
    expect(await world.data(giver, 'presents.list')).toMatchObject({
      items: [{ presentId, side: 'giver', maskedName: '周*', state: 'given', canStepBack: false }],
      offer: { leftToday: 3_000, leftThisMonth: 9_500, most: 2_000 > before.giver - 500 ? before.giver - 500 : 2_000 },
    })
    expect((await world.data(friend, 'presents.list', { side: 'friend' })).items).toMatchObject([{ presentId, maskedName: '林*' }])
    expect(await inbox(giver)).toEqual(expect.arrayContaining(['转赠已发出', '好友接受了转赠', '转赠已到账']))
    expect(await inbox(friend)).toEqual(expect.arrayContaining(['已接受转赠', '收到转赠 500 分']))
    for (const action of ['refuse', 'withdraw', 'open']) {
      const [stranger] = (await givers.joinAll(0)) as [string]
      expect((await ask(stranger, action, presentId)).ok).toBe(false)
    }
    expect(await ask(friend, 'refuse', presentId)).toMatchObject(refused('over'))
    expect(await ask(giver, 'withdraw', presentId)).toMatchObject(refused('over'))
  })

  it('comes back into its lots when the friend does not want it, or either steps back while it cools', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    const before = await world.data(giver, 'expiring.get')
    const unwanted = await givers.offer(giver, 300)
    expect(await ask(friend, 'refuse', unwanted)).toMatchObject({ ok: true, data: { present: { state: 'refused', side: 'friend' } } })
    expect(await ask(friend, 'refuse', unwanted)).toMatchObject({ ok: true, data: { present: { state: 'refused' } } })
    const regretted = await givers.cooling(giver, friend, 300)
    expect(await ask(friend, 'refuse', regretted)).toMatchObject({ ok: true, data: { present: { state: 'refused' } } })
    const kept = await givers.cooling(giver, friend, 300)
    expect(await ask(friend, 'withdraw', kept)).toMatchObject(refused('not_found'))
    const withdrawn = await ask(giver, 'withdraw', kept)
    expect(withdrawn).toMatchObject({ ok: true, data: { points: 300, lapsed: 0, present: { state: 'withdrawn', side: 'giver' } } })
    expect(await ask(giver, 'withdraw', kept)).toEqual(withdrawn)
    expect(await ask(friend, 'accept', kept)).toMatchObject(refused('over', /已结束/))
    expect((await world.data(giver, 'expiring.get')).lots).toEqual(before.lots)
    expect((await world.data(giver, 'presents.list')).offer).toMatchObject({ leftToday: 3_000, leftThisMonth: 10_000 })
    expect(await inbox(friend)).toContain('转赠未到账')
    expect((await world.data(friend, 'presents.list', { side: 'friend' })).items).toHaveLength(3)
  })

  it('comes back by itself when nobody takes it up in time', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    const before = await givers.balance(giver)
    const presentId = await givers.offer(giver, 300)
    await world.advance('P3DT1M')
    expect(await givers.balance(giver)).toBe(before)
    expect(await ask(friend, 'accept', presentId)).toMatchObject(refused('over'))
    expect(await inbox(giver)).toContain('转赠已退回')
  })

  it('is had by one of two friends who tap at once', async () => {
    const [giver, ...friends] = await givers.joinAll(1_000, 0, 0, 0)
    await world.advance('P8D')
    for (let round = 0; round < 5; round++) {
      const presentId = await givers.offer(giver!, 100)
      const answers = await Promise.all(friends.map((friend) => ask(friend, 'accept', presentId)))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      for (const answer of answers) if (!answer.ok) expect(answer.error).toMatchObject({ code: 'over', message: '这份转赠已被领取' })
    }
    const before = await Promise.all(friends.map((friend) => givers.balance(friend)))
    await world.advance('P1DT1M')
    const after = await Promise.all(friends.map((friend) => givers.balance(friend)))
    expect(after.reduce((sum, balance, i) => sum + balance - before[i]!, 0)).toBe(500)
  })

  it('is given up or taken up, never both, when giver and friend tap at once', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    for (let round = 0; round < 5; round++) {
      const presentId = await givers.offer(giver, 100)
      const [taken, back] = await Promise.all([ask(friend, 'accept', presentId), ask(giver, 'withdraw', presentId)])
      // Whoever withdraws what has just been taken up still may: it cools.
      expect(back.ok).toBe(true)
      if (!taken.ok) expect(taken.error.code).toBe('over')
      expect(await stored(world, 'presents', { _id: presentId })).toMatchObject([{ state: 'withdrawn' }])
    }
  })
})

describe('a present is refused', () => {
  it('to who asks for too little, too much, or more than a day and a month allow', async () => {
    const [giver] = (await givers.joinAll(20_000)) as [string]
    await world.advance('P8D')
    expect(await offer(giver, 99)).toMatchObject(refused('invalid', /至少转赠 100 分/))
    expect(await offer(giver, 2_001)).toMatchObject(refused('invalid', /最多转赠 2,000 分/))
    expect(await offer(giver, 0)).toMatchObject(refused('invalid'))
    expect(await offer(giver, 1.5)).toMatchObject(refused('invalid'))
    await givers.offer(giver, 2_000)
    expect(await offer(giver, 1_001)).toMatchObject(refused('limit_reached', /今日还可转赠 1,000 分/))
    await givers.offer(giver, 1_000)
    expect((await world.data(giver, 'presents.list')).offer).toMatchObject({ most: 0, leftToday: 0, hint: '今日的转赠额度已用完' })
    await world.setClock('2027-01-05T10:00:00+08:00')
    for (let day = 0; day < 3; day++) {
      await givers.cooling(giver, (await givers.joinAll(0))[0]!, 2_000).catch(() => undefined)
      await givers.offer(giver, 1_000)
      await world.advance('P1D')
    }
    expect(await offer(giver, 1_001)).toMatchObject(refused('limit_reached', /本月还可转赠 1,000 分/))
  })

  it('to who has too few points, has been a member for too short, or has a lost card', async () => {
    const [poor, young] = (await givers.joinAll(50, 1_000)) as [string, string]
    expect(await offer(young, 100)).toMatchObject(refused('not_eligible', /入会满 7 天/))
    expect((await world.data(young, 'presents.list')).offer).toMatchObject({ most: 0, hint: expect.stringMatching(/入会满 7 天/) })
    await world.advance('P8D')
    const balance = await givers.balance(poor)
    expect(await offer(poor, Math.max(100, balance + 1))).toMatchObject(refused('not_enough_points'))
    await world.data(young, 'card.freeze')
    expect(await offer(young, 100)).toMatchObject(refused('account_frozen'))
    expect((await world.data(young, 'presents.list')).offer.most).toBe(0)
  })

  it('to a friend who is the giver, no member, a member for too short, or has a lost card', async () => {
    const [giver, lost] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    const [young] = (await givers.joinAll(0)) as [string]
    const presentId = await givers.offer(giver, 100)
    expect(await ask(giver, 'accept', presentId)).toMatchObject(refused('own_account'))
    expect(await ask(giver, 'refuse', presentId)).toMatchObject(refused('own_account'))
    expect(await ask('o-nobody', 'accept', presentId)).toMatchObject(refused('not_joined'))
    expect(await world.data('o-nobody', 'present.open', { presentId })).toMatchObject({
      member: false,
      canAccept: false,
      canRefuse: false,
      hint: '加入会员满 7 天后可以接受转赠',
    })
    expect(await ask(young, 'accept', presentId)).toMatchObject(refused('not_eligible', /入会满 7 天/))
    expect(await world.data(young, 'present.open', { presentId })).toMatchObject({ canAccept: false, hint: expect.stringMatching(/7 天/) })
    await world.data(lost, 'card.freeze')
    expect(await ask(lost, 'accept', presentId)).toMatchObject(refused('account_frozen'))
    expect(await ask('o-nobody', 'open', 'no-such-present')).toMatchObject(refused('not_found'))
  })

  it('from a giver whose card was reported lost, and what was taken up comes back', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    const before = await givers.balance(giver)
    const taken = await givers.cooling(giver, friend, 200)
    const open = await givers.offer(giver, 300)
    await world.data(giver, 'card.freeze')
    expect(await ask(friend, 'accept', open)).toMatchObject(refused('not_eligible', /挂失/))
    await world.advance('P3DT1M')
    expect(await stored(world, 'presents', { _id: taken })).toMatchObject([{ state: 'lapsed', reason: 'giver_frozen' }])
    expect(await givers.balance(giver)).toBe(before)
  })

  it.each([
    ['the same phone described itself alike', { device: 'a-phone' }, { device: 'a-phone' }],
    ['nothing', {}, {}],
  ])('between accounts of one person: %s', async (what, first, second) => {
    const giver = await givers.join(1_000, first)
    const friend = await givers.join(0, second)
    await world.advance('P8D')
    const presentId = await givers.offer(giver.user, 100)
    const answer = await ask(friend.user, 'accept', presentId)
    if (what === 'nothing') expect(answer.ok).toBe(true)
    else expect(answer).toMatchObject(refused('own_account', /自己的账户/))
  })

  it.each(['friend', 'giver'] as const)('between accounts of which the phone of the %s was the other’s before', async (whose) => {
    const [staff] = [new Shop(world)]
    await staff.hire(clerk(`C-${whose}`))
    const before = await givers.join(1_000)
    await world.advance('P1D')
    // The card moves to another WeChat account, and the first one joins afresh.
    const phone = (await stored(world, 'members', { _id: before.memberRef }))[0].phone
    const moved = `o-moved-${whose}`
    const { ticket } = await world.data(moved, 'move.begin', { phoneCode: `phone:${phone}` })
    const proof = { kind: 'member', value: before.memberRef }
    await world.data(moved, 'move.finish', { ticket, proof, consentVersion: '1' })
    const { memberRef } = await world.data(before.user, 'member.join', { consentVersion: '1' })
    World.ok(await world.purchase(`again-${whose}`, 100_000, { member: { memberRef } }), 201)
    await world.advance('P8D')
    const [giver, friend] = whose === 'friend' ? [moved, before.user] : [before.user, moved]
    const presentId = await givers.offer(giver, 100)
    expect(await ask(friend, 'accept', presentId)).toMatchObject(refused('own_account'))
  })

  it('with words that WeChat would not let stand', async () => {
    const [giver] = (await givers.joinAll(1_000)) as [string]
    await world.advance('P8D')
    const before = await givers.balance(giver)
    expect(await offer(giver, 100, { words: '这里有诈骗' })).toMatchObject(refused('text_rejected'))
    expect(await offer(giver, 100, { words: '长'.repeat(61) })).toMatchObject(refused('invalid'))
    expect(await givers.balance(giver)).toBe(before)
  })
})

describe('leaving', () => {
  it('of the giver ends what is on its way: the points die with the books, and the words are gone', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    const before = await givers.balance(friend)
    const taken = await givers.cooling(giver, friend, 200)
    const open = await givers.offer(giver, 100, '给你')
    await world.data(giver, 'member.leave', { confirm: 'leave', balance: await givers.balance(giver) })
    expect(await stored(world, 'presents', { _id: { $in: [taken, open] } })).toMatchObject([
      { state: 'lapsed', reason: 'giver_left', words: '' },
      { state: 'lapsed', reason: 'giver_left', words: '' },
    ])
    await world.advance('P2D')
    expect(await givers.balance(friend)).toBe(before)
    expect((await world.data(friend, 'presents.list', { side: 'friend' })).items).toMatchObject([
      { maskedName: '会员', status: '赠送方已注销，积分作废' },
    ])
    const entries = await stored(world, 'entries', { _id: `present-end:${taken}` })
    expect(entries).toMatchObject([{ points: 0, cause: { lapsed: 0, forfeited: 200 } }])
  })

  it('of the friend brings back what had not arrived', async () => {
    const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
    await world.advance('P8D')
    const before = await givers.balance(giver)
    const presentId = await givers.cooling(giver, friend, 200)
    await world.data(friend, 'member.leave', { confirm: 'leave', balance: await givers.balance(friend) })
    expect(await stored(world, 'presents', { _id: presentId })).toMatchObject([{ state: 'lapsed', reason: 'friend_left' }])
    expect(await givers.balance(giver)).toBe(before)
  })
})

it('stands in what a member takes along, without a word about the other', async () => {
  const [giver, friend] = (await givers.joinAll(1_000, 0)) as [string, string]
  await world.advance('P8D')
  const presentId = await givers.offer(giver, 200, '谢谢')
  await world.data(friend, 'present.accept', { presentId })
  const line = { points: 200, at: expect.any(String), state: 'cooling', words: '谢谢' }
  expect(await world.data(giver, 'member.export')).toMatchObject({ presentsGiven: [line], presentsReceived: [] })
  expect(await world.data(friend, 'member.export')).toMatchObject({ presentsGiven: [], presentsReceived: [line] })
})

describe('a programme without presents', () => {
  it('knows none of their actions, but lets what is on its way arrive, and both step back', async () => {
    const [giver, friend] = (await givers.joinAll(2_000, 0)) as [string, string]
    await world.advance('P8D')
    const before = await givers.balance(friend)
    const arriving = await givers.cooling(giver, friend, 200)
    const regretted = await givers.cooling(giver, friend, 300)
    const open = await givers.offer(giver, 100)
    const effectiveFrom = new Date((await world.now()) + 120_000).toISOString().replace('Z', '+00:00')
    await enact(world, { ...everyday, version: 'without-presents', effectiveFrom, spending: { ...everyday.spending, presents: null } })
    await world.advance('PT3M')
    expect(await world.data(giver, 'program.get')).not.toHaveProperty('presents')
    expect(await offer(giver, 100)).toMatchObject(refused('not_found'))
    expect(await ask(friend, 'accept', open)).toMatchObject(refused('not_found'))
    const [stranger] = (await givers.joinAll(0)) as [string]
    for (const action of ['open', 'accept']) expect(await ask(stranger, action, open)).toMatchObject(refused('not_found'))
    expect(await world.call(stranger, 'presents.list')).toMatchObject(refused('not_found'))
    const list = await world.data(giver, 'presents.list')
    expect(list).not.toHaveProperty('offer')
    expect(list.items).toHaveLength(3)
    expect(await ask(friend, 'refuse', regretted)).toMatchObject({ ok: true })
    expect(await ask(giver, 'withdraw', open)).toMatchObject({ ok: true, data: { points: 100 } })
    await world.advance('P1D')
    expect(await givers.balance(friend)).toBe(before + 200)
    expect(await stored(world, 'presents', { _id: arriving })).toMatchObject([{ state: 'given' }])
  })
})

it('leaves totals and what is owed in agreement', async () => {
  await world.advance('P2D')
  const kept = {
    entries: await stored(world, 'entries'),
    accounts: await stored(world, 'accounts'),
    presents: await stored(world, 'presents'),
  }
  const { figures, truth } = figuresAndTruth(kept)
  expect(figures).toEqual(truth)
  const [{ done }] = (await stored(world, 'job_states', { _id: 'reconciliation' })) as [Json]
  expect(done).toBeGreaterThan(10)
  expect(await stored(world, 'alerts')).toEqual([])
})
