import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-24T09:00:00+08:00') })
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0
const newMember = async (): Promise<{ user: string; memberRef: string }> => {
  const user = `o-daily-${++people}`
  return { user, memberRef: await world.join(user) }
}

const day = async (shift = 0): Promise<string> => (await world.iso(shift * 86_400_000)).slice(0, 10)

/** The next midnight in Shanghai, moved by some milliseconds. */
const toMidnight = async (shiftMs: number): Promise<void> => {
  const tomorrow = Date.parse(`${await day(1)}T00:00:00+08:00`)
  await world.setClock(new Date(tomorrow + shiftMs).toISOString())
}

const checkIns = (memberId: string) => stored(world, 'entries', { memberId, kind: 'checkin' })

it('counts fifty check-ins at once as one, and answers all of them the same', async () => {
  const { user, memberRef } = await newMember()
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.call(user, 'checkin.do')))
  const done = answers.filter(({ ok }) => ok).map((answer) => (answer as { data: Json }).data)
  // A crowd on one document may leave some with "busy", to be sent again; nobody is told anything else.
  for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('busy')
  expect(done.length).toBeGreaterThan(0)
  for (const one of done) expect(one).toEqual(done[0])
  expect(done[0]).toMatchObject({ points: 1, balance: 1, run: 1, best: 1, tomorrow: 2 })
  expect(await checkIns(memberRef)).toHaveLength(1)
})

it('turns the day at midnight in Shanghai', async () => {
  const { user } = await newMember()
  await toMidnight(-5_000)
  const today = await day()
  expect(await world.data(user, 'checkin.do')).toMatchObject({ day: today, run: 1 })
  await world.advance('PT5S')
  const next = await world.data(user, 'checkin.do')
  expect(next).toMatchObject({ run: 2, points: 2 })
  expect(next.day > today).toBe(true)
})

it('rises for a week, begins anew, and gives the badge of the seventh day', async () => {
  const { user } = await newMember()
  const points: number[] = []
  for (let i = 0; i < 8; i++) {
    const done = await world.data(user, 'checkin.do')
    points.push(done.points)
    if (i === 6) expect(done.badges).toEqual(['streak-7'])
    await world.advance('P1D')
  }
  expect(points).toEqual([1, 2, 3, 4, 5, 6, 10, 1])
})

it('begins at one after a missed day, and a make-up card mends the run for nothing, once', async () => {
  const { user, memberRef } = await newMember()
  await world.data(user, 'checkin.do')
  await world.advance('P2D')
  expect(await world.data(user, 'checkin.do')).toMatchObject({ run: 1, points: 1 })
  const missed = await day(-1)
  const before = await world.data(user, 'checkin.month')
  expect(before.makeUp).toEqual({ cardsLeft: 2, perMonth: 2, days: [missed] })
  const answers = await Promise.all(Array.from({ length: 5 }, () => world.call(user, 'checkin.makeUp', { day: missed })))
  for (const answer of answers) expect(answer).toEqual({ ok: true, data: { day: missed, run: 3, best: 3, cardsLeft: 1 } })
  expect(await checkIns(memberRef)).toHaveLength(3)
  await world.advance('P1D')
  expect(await world.data(user, 'checkin.do')).toMatchObject({ run: 4, points: 4, balance: 6 })
})

it('refuses to make up what was not missed, lies too far back, before joining, or ahead, and a third in a month', async () => {
  await world.setClock(`${(await day()).slice(0, 4)}-12-10T04:00:00Z`)
  const { user } = await newMember()
  await world.advance('P9D')
  await world.data(user, 'checkin.do')
  const refusal = async (shift: number) => {
    const answer = await world.call(user, 'checkin.makeUp', { day: await day(shift) })
    return answer.ok ? answer.data.cardsLeft : answer.error.code
  }
  for (const shift of [0, 1, -8, -10]) expect(await refusal(shift)).toBe('not_eligible')
  expect([await refusal(-3), await refusal(-2), await refusal(-1)]).toEqual([1, 0, 'limit_reached'])
  // The same day again is the same card.
  expect(await refusal(-3)).toBe(1)
})

it('shows a month with what each day brought, and nothing of a frozen card’s wishes', async () => {
  const { user } = await newMember()
  const done = await world.data(user, 'checkin.do')
  expect(await world.data(user, 'checkin.month')).toMatchObject({
    today: done.day,
    month: done.day.slice(0, 7),
    done: [{ day: done.day, points: 1 }],
    run: 1,
    checkedToday: true,
    next: 1,
    table: [1, 2, 3, 4, 5, 6, 10],
  })
  await world.data(user, 'card.freeze')
  await world.advance('P1D')
  expect(await world.call(user, 'checkin.do')).toMatchObject({ ok: false, error: { code: 'account_frozen' } })
})
