import fc from 'fast-check'
import type { JobRun, JobState } from '../../../shared/contracts/documents/job'
import { LIMITS } from '../../../shared/domain/limits'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isDue, isUneventful, isWorthNoting, runsOf, stateAfter } from './schedule'
import { asJobState } from './states'
import type { Every } from './table'

const T = instantOf('2026-11-23T10:02:30+08:00')
const MINUTE = 60_000

const run = (now: number, more: Partial<JobRun> = {}): JobRun => ({ at: shanghaiIso(now), ms: 1, done: 0, failed: 0, more: false, ...more })

const after = (before: JobState | undefined, every: Every, now: number, more: Partial<JobRun> = {}, to: string | null = null) =>
  stateAfter(before, { name: 'job', every, now, run: run(now, more), cursor: { from: before?.cursor ?? null, to } })

it.each([
  ['minute', '2026-11-23T10:02:30+08:00', '2026-11-23T10:03:00'],
  ['minute', '2026-11-23T10:02:00+08:00', '2026-11-23T10:03:00'],
  ['hour', '2026-11-23T10:02:30+08:00', '2026-11-23T10:05:00'],
  ['hour', '2026-11-23T10:05:00+08:00', '2026-11-23T11:05:00'],
  ['hour', '2026-11-23T23:59:00+08:00', '2026-11-24T00:05:00'],
  ['day', '2026-11-23T00:04:59+08:00', '2026-11-23T00:05:00'],
  ['day', '2026-11-23T00:05:00+08:00', '2026-11-24T00:05:00'],
  ['day', '2026-12-31T12:00:00+08:00', '2027-01-01T00:05:00'],
] as const)('a job of every %s that ran at %s is due again at %s', (every, at, next) => {
  expect(after(undefined, every, instantOf(at)).nextAt).toBe(`${next}.000+08:00`)
})

it('is due at the next tick when it left something, and when it has never run', () => {
  expect(isDue(after(undefined, 'day', T, { done: 5, more: true }), T)).toBe(true)
  expect(isDue(undefined, T)).toBe(true)
  expect(isDue(after(undefined, 'hour', T, { done: 5 }), T + MINUTE)).toBe(false)
})

it('tries what only fails after one minute, two, four and so on, and never later than it is due anyway', () => {
  let [state, now]: [JobState | undefined, number] = [undefined, instantOf('2026-11-23T10:05:00+08:00')]
  const waits: number[] = []
  for (let i = 0; i < 7; i++) {
    state = after(state, 'hour', now, { failed: 3, more: true })
    waits.push((instantOf(state.nextAt) - now) / MINUTE)
    now = instantOf(state.nextAt)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 29, 60])
  expect(instantOf(after(state, 'hour', now, { done: 1, failed: 2, more: true }).nextAt)).toBe(now)
  expect(instantOf(after(state, 'minute', now, { failed: 2, more: true }).nextAt)).toBe(now + MINUTE)
})

it('is due again at its next hour or day even if it failed more often than anybody remembers', () => {
  let state = after(undefined, 'day', T, { failed: 1 })
  for (let i = 0; i < 200; i++) state = after(state, 'day', instantOf(state.nextAt), { failed: 1 })
  expect(asJobState(state).runs).toHaveLength(LIMITS.jobRuns)
  expect(state.nextAt).toMatch(/T00:05:00/)
})

it('remembers runs that did something, and the latest in any case', () => {
  let state = after(undefined, 'hour', T, { done: 2 })
  for (const more of [{}, {}, { done: 1 }, {}, { failed: 1 }, {}, {}]) state = after(state, 'hour', instantOf(state.nextAt), more)
  expect(state.runs.map(({ done, failed }) => [done, failed])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
  ])
  expect([state.done, state.failed]).toEqual([3, 1])
})

it('moves the cursor once when two ticks walked the same way', () => {
  const begun = after(undefined, 'minute', T, { done: 1, more: true }, 'b')
  const walked = { name: 'job', every: 'minute', now: T, run: run(T, { done: 1, more: true }) } as const
  const first = stateAfter(begun, { ...walked, cursor: { from: 'b', to: 'd' } })
  expect(stateAfter(first, { ...walked, cursor: { from: 'b', to: 'c' } }).cursor).toBe('d')
})

it('writes an idle job of every minute down once an hour, and at once when it has recovered', () => {
  const idle = (before: JobState, now: number) =>
    isWorthNoting(before, { name: 'job', every: 'minute', now, run: run(now), cursor: { from: null, to: null } })
  let state = after(undefined, 'minute', T)
  let writes = 0
  for (let now = T; now < T + 24 * 60 * MINUTE; now += MINUTE)
    if (idle(state, now)) {
      writes++
      state = after(state, 'minute', now)
    }
  expect(writes).toBe(24)
  const recovered = { name: 'job', every: 'minute', now: T + MINUTE, run: run(T + MINUTE), cursor: { from: null, to: null } } as const
  expect(isUneventful(state, recovered)).toBe(true)
  expect(isUneventful(after(state, 'minute', T, { failed: 1 }), recovered)).toBe(false)
})

it('shows the latest run in any case, also one that found nothing', () => {
  const state = after(undefined, 'hour', T, { done: 2 })
  expect(runsOf(state).map(({ done }) => done)).toEqual([2])
  expect(runsOf({ ...state, idleAt: shanghaiIso(T + MINUTE) }).map(({ at, done }) => [at, done])).toEqual([
    [shanghaiIso(T + MINUTE), 0],
    [shanghaiIso(T), 2],
  ])
})

it('never waits longer than its period, and is a lawful document after any runs', () => {
  const anyRun = fc.record({ done: fc.nat(5), failed: fc.nat(5), more: fc.boolean(), gap: fc.integer({ min: 1, max: 3 * 86_400_000 }) })
  fc.assert(
    fc.property(fc.constantFrom<Every>('minute', 'hour', 'day'), fc.array(anyRun, { maxLength: 60 }), (every, runs) => {
      let [state, now]: [JobState | undefined, number] = [undefined, T]
      for (const { gap, ...more } of runs) {
        state = asJobState(after(state, every, now, more))
        const wait = instantOf(state.nextAt) - now
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual({ minute: MINUTE, hour: 60 * MINUTE, day: 1440 * MINUTE }[every])
        now += gap
      }
    }),
  )
})
