/** @jest-environment ./config/jest/host-zone.cjs */
import fc from 'fast-check'
import standard from '../../../config/program'
import { isFreeTask, type Task, type TaskGoal, type TaskKind, type TaskPeriod } from '../program'
import { addDays, dayOf, weekdayOf } from '../time'
import { describeTask, isFinished, periodOf, progressOf, restsOnSales, type TaskFacts, taskKey, TASKS } from '.'

const TODAY = '2026-11-25'
const KINDS = Object.keys(TASKS) as TaskKind[]

/** One goal of every kind. */
const GOALS: { readonly [K in TaskKind]: Extract<TaskGoal, { kind: K }> } = {
  check_in: { kind: 'check_in', days: 3 },
  browse: { kind: 'browse', products: 2, seconds: 15 },
  profile: { kind: 'profile' },
  subscribe: { kind: 'subscribe' },
  purchase: { kind: 'purchase', times: null, fen: 500_00 },
  review: { kind: 'review', times: 2 },
  share: { kind: 'share', friends: 2 },
  invite: { kind: 'invite', friends: 1 },
}

const taskOf = (goal: TaskGoal, period: TaskPeriod = 'week'): Task => ({ id: 't', name: '任务', period, goal, points: 5, holdDays: 0 })

const NOTHING: Omit<TaskFacts, 'from' | 'until' | 'period'> = {
  checkedIn: [],
  browsed: {},
  profile: { name: false, picture: false, birthday: false },
  subscribedOn: [],
  sales: [],
  reviews: [],
  sharedOn: [],
  invitedOn: [],
  invited: 0,
}

const factsOf = (task: Task, deeds: Partial<TaskFacts>): TaskFacts => ({ ...NOTHING, ...periodOf(task.period, TODAY), ...deeds })

const sale = (orderId: string, day: string, amountFen: number, returnedFen = 0) => ({ orderId, day, amountFen, returnedFen })

/** What finishes each goal, and what of the same sort does not count. */
const ROWS: [TaskGoal, Partial<TaskFacts>, Partial<TaskFacts>][] = [
  [GOALS.check_in, { checkedIn: ['2026-11-23', '2026-11-24', TODAY] }, { checkedIn: ['2026-11-21', '2026-11-22', TODAY, TODAY] }],
  [
    GOALS.browse,
    { browsed: { t: { period: '2026-11-23', items: ['a', 'b'] } } },
    { browsed: { t: { period: '2026-11-16', items: ['a', 'b'] }, other: { period: '2026-11-23', items: ['a', 'b'] } } },
  ],
  [GOALS.profile, { profile: { name: true, picture: true, birthday: true } }, { profile: { name: true, picture: true, birthday: false } }],
  [GOALS.subscribe, { subscribedOn: [TODAY] }, { subscribedOn: ['2026-11-22', '2026-11-30'] }],
  [
    GOALS.purchase,
    { sales: [sale('A', '2026-11-23', 300_00), sale('B', '2026-11-29', 300_00, 100_00)] },
    { sales: [sale('A', '2026-11-22', 900_00), sale('B', TODAY, 500_00, 1)] },
  ],
  [
    { kind: 'purchase', times: 2, fen: null },
    { sales: [sale('A', TODAY, 1), sale('B', TODAY, 2, 1)] },
    { sales: [sale('A', TODAY, 1), sale('B', TODAY, 2, 2)] },
  ],
  [
    GOALS.review,
    {
      sales: [sale('A', '2026-10-01', 1), sale('B', '2026-10-01', 2, 1)],
      reviews: [
        { orderId: 'A', day: TODAY },
        { orderId: 'B', day: TODAY },
      ],
    },
    {
      sales: [sale('A', TODAY, 1), sale('B', TODAY, 2, 2), sale('C', TODAY, 2)],
      reviews: [
        { orderId: 'A', day: TODAY },
        { orderId: 'A', day: TODAY },
        { orderId: 'B', day: TODAY },
        { orderId: 'C', day: '2026-11-22' },
        { orderId: 'unknown', day: TODAY },
      ],
    },
  ],
  [GOALS.share, { sharedOn: [TODAY, TODAY] }, { sharedOn: ['2026-11-22', TODAY] }],
  [GOALS.invite, { invitedOn: [TODAY], invited: 1 }, { invitedOn: ['2026-11-22'], invited: 9 }],
]

it.each(ROWS)('%j is finished by what counts, and by nothing else', (goal, enough, tooLittle) => {
  const task = taskOf(goal)
  expect(isFinished(progressOf(task, factsOf(task, enough)))).toBe(true)
  expect(isFinished(progressOf(task, factsOf(task, tooLittle)))).toBe(false)
  expect(progressOf(task, factsOf(task, {}))).toMatchObject({ done: 0 })
})

it('has a row here for every kind', () => expect(new Set(ROWS.map(([{ kind }]) => kind))).toEqual(new Set(KINDS)))

it('counts every rewarded invitation for what is done once', () => {
  const task = taskOf(GOALS.invite, 'once')
  expect(isFinished(progressOf(task, factsOf(task, { invited: 1 })))).toBe(true)
})

/** Days around today, and everything that members can have done on them. */
const day = fc.integer({ min: -20, max: 20 }).map((n) => addDays(TODAY, n))
const orderId = fc.constantFrom('A', 'B', 'C', 'D')
const deeds = fc.record({
  checkedIn: fc.array(day),
  browsed: fc.dictionary(fc.constantFrom('t', 'u'), fc.record({ period: day, items: fc.array(fc.string()) })),
  profile: fc.record({ name: fc.boolean(), picture: fc.boolean(), birthday: fc.boolean() }),
  subscribedOn: fc.array(day),
  sales: fc.array(fc.record({ orderId, day, amountFen: fc.nat(100_000), returnedFen: fc.nat(100_000) })),
  reviews: fc.array(fc.record({ orderId, day })),
  sharedOn: fc.array(day),
  invitedOn: fc.array(day),
  invited: fc.nat(5),
})
const period = fc.constantFrom<TaskPeriod>('day', 'week', 'once')

describe.each(KINDS)('every task of the kind %s', (kind) => {
  const goal = GOALS[kind]

  it('is never done by less than nothing or more than all, and says so in words', () => {
    fc.assert(
      fc.property(deeds, period, (done, when) => {
        const task = taskOf(goal, when)
        const progress = progressOf(task, factsOf(task, done))
        expect(progress.of).toBeGreaterThan(0)
        expect(progress.done).toBeGreaterThanOrEqual(0)
        expect(progress.done).toBeLessThanOrEqual(progress.of)
        expect(Number.isSafeInteger(progress.done)).toBe(true)
        expect(progressOf(task, factsOf(task, done))).toEqual(progress)
      }),
    )
    const { words, place } = describeTask(taskOf(goal))
    expect(words).toMatch(/[\u4e00-\u9fff]/)
    expect(place).toBeTruthy()
  })

  it('looks at nothing that lies outside its period, but for what is counted for ever', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const task = taskOf(goal, 'week')
        const { from, until } = periodOf('week', TODAY)
        const within = <T extends { readonly day: string } | string>(list: readonly T[]) =>
          list.filter((one) => {
            const on = typeof one === 'string' ? one : one.day
            return on >= from && on <= until
          })
        const bare: Partial<TaskFacts> = {
          ...done,
          checkedIn: within(done.checkedIn),
          subscribedOn: within(done.subscribedOn),
          sharedOn: within(done.sharedOn),
          invitedOn: within(done.invitedOn),
          reviews: within(done.reviews),
          ...(kind === 'purchase' ? { sales: within(done.sales) } : {}),
        }
        expect(progressOf(task, factsOf(task, bare))).toEqual(progressOf(task, factsOf(task, done)))
      }),
    )
  })
})

it('takes purchases out of what can be earned freely', () => {
  expect(KINDS.filter((kind) => !isFreeTask(taskOf(GOALS[kind])))).toEqual(['purchase', 'review', 'invite'])
  expect(KINDS.filter((kind) => restsOnSales(taskOf(GOALS[kind])))).toEqual(['purchase', 'review'])
})

it('gives for every task of the standard programme something, and no more than the form allows', () => {
  for (const { points, holdDays } of standard.daily.tasks) {
    expect(points).toBeGreaterThan(0)
    expect(points).toBeLessThanOrEqual(1_000_000)
    expect(holdDays).toBeGreaterThanOrEqual(0)
  }
})

describe.each(['America/New_York', 'Pacific/Apia'])('with the server in %s', (zone) => {
  beforeAll(() => setHostZone(zone))

  it('names periods by Shanghai days: each key once a day, from Monday, or for ever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_262_304_000_000, max: 4_102_444_800_000 }), (ms) => {
        const today = dayOf(ms)
        expect(periodOf('day', today)).toEqual({ period: today, from: today, until: today })
        const week = periodOf('week', today)
        expect(weekdayOf(week.from)).toBe(1)
        expect([week.period, week.until]).toEqual([week.from, addDays(week.from, 6)])
        expect(week.from <= today && today <= week.until).toBe(true)
        expect(periodOf('once', today).period).toBe('ever')
      }),
    )
  })

  it('turns day and week at midnight in Shanghai, to the millisecond', () => {
    const monday = Date.UTC(2026, 10, 29, 16)
    const keys = [monday - 1, monday].map((ms) => taskKey('t', '1', periodOf('week', dayOf(ms)).period))
    expect(keys).toEqual(['task:t:1:2026-11-23', 'task:t:1:2026-11-30'])
    expect([monday - 1, monday].map((ms) => periodOf('day', dayOf(ms)).period)).toEqual(['2026-11-29', '2026-11-30'])
  })
})
