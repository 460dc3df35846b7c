import type { JobState } from '../../shared/contracts/documents/job'
import { instantOf } from '../../shared/domain/time'
import { MemoryStore } from '../../tests/support/memory-store'
import type { Every } from '../_kit/jobs/table'
import type { JobContext, JobReport } from './job'
import { type Scheduled, tick } from './tick'

const T = instantOf('2026-11-23T10:05:00+08:00')
const MINUTE = 60_000
const IDLE: JobReport = { done: 0, failed: 0, more: false }

/** A machine whose time passes only by work. */
const machine = () => {
  let ms = 0
  return { elapsed: () => ms, work: (cost: number) => (ms += cost) }
}

const job = (name: string, run: (context: JobContext) => Promise<JobReport>, every: Every = 'hour'): Scheduled => ({
  name,
  every,
  words: `任务 ${name}`,
  run,
})

/** Work that never ends, ten milliseconds an item. */
const endless = (name: string, work: (ms: number) => void) =>
  job(name, async ({ outOfTime }) => {
    let done = 0
    for (; !outOfTime(); done++) work(10)
    return { done, failed: 0, more: true }
  })

/** Due work as an index shows it: what is done is no longer there. */
const queued = (name: string, items: number[], act: (item: number) => void = () => undefined) =>
  job(name, async ({ outOfTime }) => {
    let done = 0
    for (; items.length > 0 && !outOfTime(); done++) {
      act(items[0]!)
      items.shift()
    }
    return { done, failed: 0, more: items.length > 0 }
  })

const stateOf = (store: MemoryStore, name: string) => store.all('job_states').find(({ _id }) => _id === name) as unknown as JobState

let store: MemoryStore
let logged: string
beforeEach(() => {
  store = new MemoryStore()
  logged = ''
  for (const level of ['info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...line: unknown[]) => void (logged += `${String(line)}\n`))
})
afterEach(() => void jest.restoreAllMocks())

describe('time', () => {
  it('leaves every job its share, however much the ones before it have to do', async () => {
    const { elapsed, work } = machine()
    const reports = await tick([endless('first', work), endless('second', work)], { store, now: T }, 1_000, elapsed)
    expect(reports['first']!.done).toBeLessThanOrEqual(51)
    expect(reports['second']!.done).toBeGreaterThanOrEqual(49)
    expect(elapsed()).toBeLessThanOrEqual(1_020)
  })

  it('that a job did not need goes to the next', async () => {
    const { elapsed, work } = machine()
    const reports = await tick([job('idle', async () => IDLE), endless('busy', work)], { store, now: T }, 1_000, elapsed)
    expect(reports['busy']!.done).toBeGreaterThanOrEqual(99)
  })

  it('is shared among those that are due only', async () => {
    const { elapsed, work } = machine()
    const jobs = [endless('busy', work), job('rested', async () => IDLE, 'day')]
    await tick(jobs, { store, now: T }, 1_000, elapsed)
    const reports = await tick(jobs, { store, now: T + MINUTE }, 1_000, elapsed)
    expect(Object.keys(reports)).toEqual(['busy'])
    expect(reports['busy']!.done).toBeGreaterThanOrEqual(99)
  })

  it('lost to one that overruns its share is made good at the next tick: nobody starves', async () => {
    const { elapsed, work } = machine()
    const greedy = job('greedy', async () => {
      work(2_000)
      return { done: 1, failed: 0, more: true }
    })
    const turns: string[] = []
    const modest = ['a', 'b', 'c'].map((name) =>
      job(name, async () => {
        turns.push(name)
        work(600)
        return { done: 1, failed: 0, more: true }
      }),
    )
    for (let i = 0; i < 12; i++) await tick([greedy, ...modest], { store, now: T + i * MINUTE }, 1_000, elapsed)
    for (const name of ['a', 'b', 'c']) expect(turns.filter((turn) => turn === name).length).toBeGreaterThanOrEqual(4)
  })

  it('is not waited for when a job hangs', async () => {
    jest.useFakeTimers()
    const hangs = job('hangs', () => new Promise<JobReport>(() => undefined))
    const ticked = tick([hangs, job('works', async () => ({ ...IDLE, done: 1 }))], { store, now: T }, 1_000)
    await jest.advanceTimersByTimeAsync(60_000)
    jest.useRealTimers()
    expect(await ticked).toMatchObject({ hangs: { failed: 1, fault: expect.stringContaining('longer') } })
    expect(stateOf(store, 'hangs').runs[0]!.fault).toContain('longer')
  })
})

describe('a job that always throws', () => {
  const throws = job('throws', () => Promise.reject(new Error('broken')))

  it('keeps no other from running, is named, remembered and brought to the attention of people once', async () => {
    const works = job('works', async () => ({ ...IDLE, done: 1 }))
    expect(await tick([throws, works], { store, now: T }, 1_000)).toEqual({
      throws: { done: 0, failed: 1, more: true, fault: 'broken' },
      works: { done: 1, failed: 0, more: false },
    })
    expect(logged).toContain('"job":"throws"')
    expect(stateOf(store, 'throws').runs).toEqual([expect.objectContaining({ failed: 1, fault: 'broken' })])
    expect(store.all('alerts')).toEqual([expect.objectContaining({ _id: 'job:throws', count: 1, words: '任务“任务 throws”出错:broken' })])
  })

  it('is tried less and less often, and at least as often as it is due', async () => {
    let runs = 0
    const counted = job('throws', () => {
      runs++
      return Promise.reject(new Error('broken'))
    })
    for (let i = 0; i < 24 * 60; i++) await tick([counted], { store, now: T + i * MINUTE }, 1_000)
    expect(runs).toBeGreaterThanOrEqual(24)
    expect(runs).toBeLessThanOrEqual(32)
  })
})

it('notes all jobs that find nothing with one storage call, and none of them runs before its time', async () => {
  const jobs = Array.from({ length: 20 }, (_, i) => job(`idle-${i}`, async () => IDLE))
  await tick(jobs, { store, now: T }, 1_000)
  store.steps.length = 0
  const hour = 60 * MINUTE
  expect(Object.keys(await tick(jobs, { store, now: T + hour }, 1_000))).toHaveLength(20)
  expect(store.steps).toEqual(['find', 'update'])
  expect(await tick(jobs, { store, now: T + hour + MINUTE }, 1_000)).toEqual({})
  expect(stateOf(store, 'idle-7')).toMatchObject({ nextAt: '2026-11-23T12:05:00.000+08:00', idleAt: '2026-11-23T11:05:00.000+08:00' })
})

describe('days of missed ticks', () => {
  it('are caught up with by the next ones, in the order of waiting', async () => {
    const { elapsed, work } = machine()
    const turns: string[] = []
    const items = { hourly: Array.from({ length: 500 }, (_, i) => i), daily: Array.from({ length: 300 }, (_, i) => i) }
    const spend = (name: string) => () => {
      turns.push(name)
      work(10)
    }
    const jobs = [
      queued('hourly', items.hourly, spend('hourly')),
      { ...queued('daily', items.daily, spend('daily')), every: 'day' as const },
    ]
    const idle = jobs.map((known) => ({ ...known, run: async () => IDLE }))
    await tick(idle, { store, now: T - 5 * 1440 * MINUTE }, 1_000, elapsed)
    let ticks = 0
    for (; items.hourly.length + items.daily.length > 0 && ticks < 20; ticks++)
      await tick(jobs, { store, now: T + ticks * MINUTE }, 1_000, elapsed)
    expect(items).toEqual({ hourly: [], daily: [] })
    expect(ticks).toBeLessThanOrEqual(10)
    expect(turns[0]).toBe('hourly')
    expect([stateOf(store, 'hourly').nextAt, stateOf(store, 'daily').nextAt]).toEqual([
      '2026-11-23T11:05:00.000+08:00',
      '2026-11-24T00:05:00.000+08:00',
    ])
  })
})

describe('two ticks that overlap', () => {
  it('lose no run of either, and the cursor moves once', async () => {
    let isOverlapped = false
    const walks = job('walks', async ({ cursor, now }) => {
      if (!isOverlapped) {
        isOverlapped = true
        await tick([walks], { store, now: now + 1 }, 1_000)
      }
      return { done: 1, failed: 0, more: true, cursor: `${cursor ?? ''}x` }
    })
    await tick([job('first', async () => IDLE), walks], { store, now: T }, 1_000)
    expect(stateOf(store, 'walks')).toMatchObject({ done: 2, cursor: 'x', runs: [{ done: 1 }, { done: 1 }] })
  })
})

describe('a tick that ends in the middle', () => {
  it('leaves what it has not noted due, and nothing is done twice', async () => {
    const items = [1, 2, 3, 4]
    const seen: number[] = []
    const jobs = [queued('due', items, (item) => seen.push(item))]
    // The items are done and their note is lost, as with an instance that is killed before it writes.
    store.plant({ step: 'commit', kind: 'unavailable', times: 9 })
    await tick(jobs, { store, now: T }, 1_000)
    store.plant()
    expect(stateOf(store, 'due')).toBeUndefined()
    await tick(jobs, { store, now: T + MINUTE }, 1_000)
    expect(seen).toEqual([1, 2, 3, 4])
    expect(stateOf(store, 'due')).toMatchObject({ done: 0, nextAt: '2026-11-23T11:05:00.000+08:00' })
  })

  it('counts a run once when only the answer to its note is lost', async () => {
    store.plant({ step: 'commit', kind: 'unavailable', phase: 'after' })
    await tick([queued('due', [1, 2])], { store, now: T }, 1_000)
    expect(stateOf(store, 'due')).toMatchObject({ done: 2, runs: [{ done: 2 }] })
  })
})

it('runs a job whose state cannot be read, says so, and begins the state anew', async () => {
  store.seed('job_states', { _id: 'works', schema: 1, nextAt: 5 } as never)
  await tick([job('works', async () => ({ ...IDLE, done: 1 }))], { store, now: T }, 1_000)
  expect(stateOf(store, 'works')).toMatchObject({ done: 1, runs: [{ done: 1 }] })
  expect(store.all('alerts')).toEqual([expect.objectContaining({ _id: 'job-state:works' })])
})

it('hands a job the cursor that it left', async () => {
  const cursors: unknown[] = []
  const walks = job('walks', async ({ cursor }) => {
    cursors.push(cursor)
    return { done: 1, failed: 0, more: cursors.length < 3, cursor: cursors.length < 3 ? `c${cursors.length}` : null }
  })
  for (let i = 0; i < 3; i++) await tick([walks], { store, now: T + i * MINUTE }, 1_000)
  expect(cursors).toEqual([null, 'c1', 'c2'])
  expect(stateOf(store, 'walks').cursor).toBeNull()
})

it('costs one storage call of its own when nothing is due', async () => {
  const jobs = [job('hourly', async () => IDLE), job('minutely', async () => IDLE, 'minute')]
  await tick(jobs, { store, now: T }, 1_000)
  store.steps.length = 0
  await tick(jobs, { store, now: T + MINUTE }, 1_000)
  expect(store.steps).toEqual(['find'])
})
