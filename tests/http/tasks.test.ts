import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  // A Wednesday: nothing here leaves its week.
  world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-25T10:00:00+08:00') })
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0
const newMember = async (): Promise<{ user: string; memberRef: string }> => {
  const user = `o-tasks-${++people}`
  return { user, memberRef: await world.join(user) }
}

const task = async (user: string, taskId: string): Promise<Json> => {
  const { groups } = await world.data(user, 'tasks.list')
  return groups.flatMap(({ tasks }: Json) => tasks).find((one: Json) => one.taskId === taskId)
}

const code = async (user: string, action: string, input: unknown): Promise<string> => {
  const answer = await world.call(user, action, input)
  return answer.ok ? 'ok' : answer.error.code
}

const buy = async (memberRef: string, orderId: string, amountFen: number) =>
  World.ok(await world.purchase(orderId, amountFen, { member: { memberRef } }), 201)

const refund = async (orderId: string, refundId: string, amountFen: number) =>
  World.ok(await world.till(`/till/v1/purchases/${orderId}/refunds`, { refundId, amountFen, refundedAt: await world.iso() }))

/** Looks at a product for long enough. */
const browse = async (user: string, sku: string, taskId = 'browse-daily') => {
  const { token } = await world.data(user, 'browse.begin', { taskId, sku })
  await world.advance('PT15S')
  return world.data(user, 'browse.finish', { token })
}

it('lists every task of the programme with what it says of itself', async () => {
  const { user } = await newMember()
  const list = await world.data(user, 'tasks.list')
  expect(list.groups.map(({ period, tasks }: Json) => [period, tasks.map((one: Json) => one.taskId)])).toEqual([
    ['day', ['browse-daily', 'share-daily']],
    ['week', ['check-in-weekly', 'subscribe-weekly', 'buy-weekly', 'visit-weekly', 'review-weekly']],
    ['once', ['profile', 'first-invite']],
  ])
  for (const one of list.groups.flatMap(({ tasks }: Json) => tasks)) expect(one).toMatchObject({ state: 'todo', words: /[\u4e00-\u9fff]/ })
  expect(list).toMatchObject({
    checkIn: { checkedToday: false, run: 0, today: 1, next: 0 },
    leftToday: 100,
    activities: [{ activityId: 'spring-skincare', joined: false, done: 0, of: 7 }],
    lotteries: [{ lotteryId: 'wheel', price: 20 }],
    race: { joined: false, points: 0 },
    referral: { points: 500 },
    sharing: { points: 10, perDay: 3 },
  })
})

it('pays a finished task once, however often and at once it is taken, and brings a daily one back tomorrow', async () => {
  const { user, memberRef } = await newMember()
  expect(await code(user, 'task.claim', { taskId: 'browse-daily' })).toBe('not_yet')
  expect(await browse(user, 'TEA-001')).toEqual({ done: 1, of: 1 })
  expect(await task(user, 'browse-daily')).toMatchObject({ state: 'claimable', progress: { done: 1, of: 1, unit: 'times' } })
  const answers = await Promise.all(Array.from({ length: 10 }, () => world.call(user, 'task.claim', { taskId: 'browse-daily' })))
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, data: { points: 3, balance: 3 } })
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'task' })).toHaveLength(1)
  expect(await task(user, 'browse-daily')).toMatchObject({ state: 'again' })
  await world.advance('P1D')
  expect(await task(user, 'browse-daily')).toMatchObject({ state: 'todo' })
  expect(await code(user, 'task.claim', { taskId: 'browse-daily' })).toBe('not_yet')
})

it('refuses a task that there is not, and one of somebody whose card is lost', async () => {
  const { user } = await newMember()
  expect(await code(user, 'task.claim', { taskId: 'nothing' })).toBe('not_found')
  await world.data(user, 'card.freeze')
  expect(await code(user, 'task.claim', { taskId: 'profile' })).toBe('account_frozen')
})

describe('a look at a product', () => {
  it('counts for nothing when it is answered early, forged, somebody else’s, or of another day', async () => {
    const { user } = await newMember()
    const { user: other } = await newMember()
    const { token, seconds } = await world.data(user, 'browse.begin', { taskId: 'browse-daily', sku: 'TEA-001' })
    expect(seconds).toBe(15)
    expect(await code(user, 'browse.finish', { token })).toBe('not_yet')
    await world.advance('PT15S')
    const [words, seal] = token.split('.')
    const earlier = Buffer.from(JSON.stringify(['browse-daily', 'CUP-001', (await world.now()) - 60_000])).toString('base64url')
    for (const forged of [`${earlier}.${seal}`, `${words}.${seal.replace(/./g, '0')}`, 'x', `${words}`, '.'])
      expect(await code(user, 'browse.finish', { token: forged })).toBe('invalid')
    expect(await code(other, 'browse.finish', { token })).toBe('invalid')
    await world.advance('P1D')
    expect(await code(user, 'browse.finish', { token })).toBe('invalid')
    expect(await task(user, 'browse-daily')).toMatchObject({ state: 'todo' })
  })

  it('counts once however often its token comes, and marks the product as seen', async () => {
    const { user } = await newMember()
    const { token } = await world.data(user, 'browse.begin', { taskId: 'browse-daily', sku: 'CUP-001' })
    await world.advance('PT15S')
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.call(user, 'browse.finish', { token })))
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: { done: 1, of: 1 } })
    const { products, task: wanted } = await world.data(user, 'products.list')
    expect(products.filter(({ seen }: Json) => seen).map(({ sku }: Json) => sku)).toEqual(['CUP-001'])
    expect(wanted).toBeUndefined()
  })

  it('is only to be had of what is shown', async () => {
    const { user } = await newMember()
    expect(await code(user, 'browse.begin', { taskId: 'browse-daily', sku: 'NONE' })).toBe('not_found')
    expect(await code(user, 'browse.begin', { taskId: 'profile', sku: 'TEA-001' })).toBe('not_found')
  })
})

describe('a task of purchases', () => {
  it('counts what was kept: returned before it is taken, it is unfinished again', async () => {
    const { user, memberRef } = await newMember()
    await buy(memberRef, 'T1', 50_000)
    expect(await task(user, 'buy-weekly')).toMatchObject({ state: 'claimable', progress: { done: 50_000, of: 50_000, unit: 'fen' } })
    await refund('T1', 'R1', 1)
    expect(await task(user, 'buy-weekly')).toMatchObject({ state: 'doing', progress: { done: 49_999 } })
    expect(await code(user, 'task.claim', { taskId: 'buy-weekly' })).toBe('not_yet')
  })

  it('holds its reward and gives it back with the return that brings it below its goal', async () => {
    const { user, memberRef } = await newMember()
    await buy(memberRef, 'T2', 60_000)
    expect(await world.data(user, 'task.claim', { taskId: 'buy-weekly' })).toMatchObject({ points: 0, pending: 50, balance: 600 })
    await refund('T2', 'R2', 10_000)
    expect(await world.data(user, 'card.get')).toMatchObject({ balance: 500, pending: 50 })
    await refund('T2', 'R3', 1)
    expect(await world.data(user, 'card.get')).toMatchObject({ pending: 0, debt: 0 })
    const [back] = await stored(world, 'entries', { memberId: memberRef, kind: 'reversal' })
    expect(back).toMatchObject({ held: [{ points: -50 }], cause: { points: 50 } })
    // Once in its week is once, also for what went back.
    await buy(memberRef, 'T3', 60_000)
    expect(await task(user, 'buy-weekly')).toMatchObject({ state: 'again' })
  })

  it('keeps its reward where another purchase of the week makes up for what was returned', async () => {
    const { user, memberRef } = await newMember()
    await buy(memberRef, 'T4', 50_000)
    await world.data(user, 'task.claim', { taskId: 'buy-weekly' })
    await buy(memberRef, 'T5', 50_000)
    await refund('T4', 'R4', 50_000)
    expect(await world.data(user, 'card.get')).toMatchObject({ pending: 50 })
    await refund('T5', 'R5', 1)
    // The one that made up for it is as good as the first.
    expect(await world.data(user, 'card.get')).toMatchObject({ pending: 0, debt: 0 })
    expect(await stored(world, 'entries', { memberId: memberRef, kind: 'reversal' })).toHaveLength(1)
  })

  it('lets nothing go back once its points are free', async () => {
    const { user, memberRef } = await newMember()
    await buy(memberRef, 'T6', 50_000)
    await world.data(user, 'task.claim', { taskId: 'buy-weekly' })
    await world.advance('P8D')
    await refund('T6', 'R6', 50_000)
    expect(await world.data(user, 'card.get')).toMatchObject({ balance: 50, pending: 0 })
  })
})

describe('a review', () => {
  const words = { kind: 'review', text: '茶很香,杯子也好看' }

  it('is about an own purchase, once for each, and finishes its task until the purchase is returned', async () => {
    const { user, memberRef } = await newMember()
    const { user: other } = await newMember()
    await buy(memberRef, 'V1', 10_000)
    expect(await code(user, 'feedback.send', words)).toBe('not_eligible')
    expect(await code(other, 'feedback.send', { ...words, entryId: 'purchase:V1' })).toBe('not_found')
    const review = { ...words, entryId: 'purchase:V1' }
    const answers = await Promise.all(Array.from({ length: 3 }, () => world.data(user, 'feedback.send', review)))
    expect(new Set(answers.map(({ feedbackId }: Json) => feedbackId)).size).toBe(1)
    expect(await code(user, 'feedback.send', { ...review, text: '再来一次评价' })).toBe('conflict')
    expect(await code(other, 'feedback.send', review)).toBe('not_found')
    expect(await world.data(user, 'task.claim', { taskId: 'review-weekly' })).toMatchObject({ pending: 10 })
    await refund('V1', 'RV1', 10_000)
    expect(await world.data(user, 'card.get')).toMatchObject({ balance: 0, pending: 0, debt: 0 })
  })
})

describe('the weekly race', () => {
  it('shows who wants to be seen by points and masked, and forgets who steps out at once', async () => {
    const { user } = await newMember()
    const { user: rival } = await newMember()
    await world.data(user, 'profile.update', { nickname: '林溪' })
    await world.data(user, 'checkin.do')
    await browse(rival, 'TEA-001')
    expect(await world.data(rival, 'race.get')).toMatchObject({ joined: false, racers: [] })
    await world.data(user, 'race.opt', { joined: true })
    await world.data(rival, 'race.opt', { joined: true })
    await world.data(rival, 'task.claim', { taskId: 'browse-daily' })
    const { week, until, mine, racers } = await world.data(user, 'race.get')
    const today = (await world.iso()).slice(0, 10)
    expect(week <= today && today <= until).toBe(true)
    expect(mine).toEqual({ points: 1, rank: 2 })
    expect(racers).toEqual([
      { rank: 1, maskedName: '会员', points: 3 },
      { rank: 2, maskedName: '林*', points: 1, me: true },
    ])
    await world.data(rival, 'race.opt', { joined: false })
    expect((await world.data(user, 'race.get')).racers).toEqual([{ rank: 1, maskedName: '林*', points: 1, me: true }])
    expect(await stored(world, 'racers')).toHaveLength(1)
  })
})
