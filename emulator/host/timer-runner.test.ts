import { MovableClock } from './clock'
import { parseCron } from './cron'
import { type Tick, type TickResult, TimerRunner, dueBetween } from './timer-runner'

const T = Date.parse('2026-11-23T10:00:00+08:00')
const HOUR = 3_600_000

const setUp = (expressions: Record<string, string>, answer: (tick: Tick, now: number) => TickResult = () => ({ ok: true })) => {
  const clock = MovableClock.born(T, () => 0)
  const ran: { name: string; due: string; clock: string; attempt: number }[] = []
  const shanghai = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(5, 19)
  const runner = new TimerRunner(
    {
      clock,
      triggers: Object.entries(expressions).map(([name, text]) => ({ functionName: 'jobs', name, cron: parseCron(text) })),
      run: async (tick) => {
        ran.push({ name: tick.trigger.name, due: shanghai(tick.dueAt), clock: shanghai(clock.now()), attempt: tick.attempt })
        return answer(tick, clock.now())
      },
    },
    T,
  )
  return { clock, ran, runner }
}

describe('putting the clock forward', () => {
  test('runs the ticks due in between in order, the clock standing at each due instant, and ends at the target', async () => {
    const { clock, ran, runner } = setUp({ tick: '0 5 * * * * *', noon: '0 0 12 * * * *' })
    const report = await runner.advance((now) => now + 3 * HOUR)
    expect(ran.map(({ name, due }) => `${name} ${due}`)).toEqual([
      'tick 11-23T10:05:00',
      'tick 11-23T11:05:00',
      'noon 11-23T12:00:00',
      'tick 11-23T12:05:00',
    ])
    expect(ran.every(({ due, clock: shown }) => due === shown)).toBe(true)
    expect(clock.now()).toBe(T + 3 * HOUR)
    expect(report).toEqual({ ticks: 4, failures: [] })
  })

  test('runs a tick due exactly at the target, and not once more afterwards', async () => {
    const { ran, runner } = setUp({ tick: '0 0 * * * * *' })
    await runner.advance((now) => now + HOUR)
    await runner.advance((now) => now + HOUR)
    expect(ran.map(({ due }) => due)).toEqual(['11-23T11:00:00', '11-23T12:00:00'])
  })

  test('beyond 48 hours runs the first tick after each Shanghai midnight and the last one', async () => {
    const { ran, runner } = setUp({ tick: '0 5 * * * * *' })
    await runner.advance((now) => now + 72 * HOUR)
    expect(ran.map(({ due }) => due)).toEqual(['11-24T00:05:00', '11-25T00:05:00', '11-26T00:05:00', '11-26T09:05:00'])
  })

  test('two advances at once run one after the other, the second from where the first ended', async () => {
    const { clock, runner } = setUp({ tick: '0 0 * * * * *' })
    await Promise.all([runner.advance((now) => now + HOUR), runner.advance((now) => now + HOUR)])
    expect(clock.now()).toBe(T + 2 * HOUR)
  })

  test('backwards is refused, runs nothing and moves nothing', async () => {
    const { clock, ran, runner } = setUp({ tick: '* * * * * * *' })
    await expect(runner.advance((now) => now - 1)).rejects.toThrow(/never moves backwards/)
    expect(clock.now()).toBe(T)
    expect(ran).toEqual([])
  })

  test('a failed tick is tried twice more, a minute apart, and every failure is reported', async () => {
    const { ran, runner } = setUp({ tick: '0 0 11 * * * *' }, () => ({ ok: false, message: 'the function failed' }))
    const report = await runner.advance((now) => now + 2 * HOUR)
    expect(ran.map(({ clock, attempt }) => `${clock} ${attempt}`)).toEqual(['11-23T11:00:00 1', '11-23T11:01:00 2', '11-23T11:02:00 3'])
    expect(report.failures).toHaveLength(3)
  })

  test('a tick that succeeds on its second try is not tried again', async () => {
    const { ran, runner } = setUp({ tick: '0 0 11 * * * *' }, (tick) => ({ ok: tick.attempt === 2 }))
    await runner.advance((now) => now + 2 * HOUR)
    expect(ran).toHaveLength(2)
  })
})

describe('thinning', () => {
  const MINUTELY = parseCron('0 * * * * * *')
  const shown = (from: number, to: number) => dueBetween(MINUTELY, from, to).map((at) => new Date(at + 8 * HOUR).toISOString().slice(5, 16))

  test('a quarter of an hour runs every tick', () => {
    expect(dueBetween(MINUTELY, T, T + HOUR / 4)).toHaveLength(15)
  })

  test('up to 48 hours run the tick at which hourly work is due, and the last one', () => {
    expect(shown(T, T + 2.5 * HOUR)).toEqual(['11-23T10:05', '11-23T11:05', '11-23T12:05', '11-23T12:30'])
    expect(shown(T, T + 48 * HOUR)).toHaveLength(49)
  })

  test('longer ones run the tick at which the work of a midnight is due, and the last one', () => {
    expect(shown(T, T + 72 * HOUR)).toEqual(['11-24T00:05', '11-25T00:05', '11-26T00:05', '11-26T10:00'])
  })

  test('a jump that begins between midnight and the tick that stands for it leaves that tick out of no day', () => {
    const midnight = Date.parse('2026-11-24T00:00:00+08:00')
    expect(shown(midnight, midnight + 49 * HOUR)).toEqual(['11-24T00:05', '11-25T00:05', '11-26T00:05', '11-26T01:00'])
  })

  test('a rare timer loses nothing over many years', () => {
    const due = dueBetween(parseCron('0 0 0 1 1 * *'), T, Date.parse('2036-06-01T00:00:00Z'))
    expect(due).toHaveLength(10)
  })

  test('a jump that asks for few ticks has none between hours, and over years one a week and the last', () => {
    expect(dueBetween(MINUTELY, T, T + 3 * 60_000, 'few')).toEqual([])
    expect(dueBetween(MINUTELY, T, T + 3 * HOUR, 'few').map((at) => (at / 60_000) % 60)).toEqual([5, 5, 5])
    const year = dueBetween(MINUTELY, T, T + 364 * 24 * HOUR, 'few')
    expect(year.length).toBeGreaterThanOrEqual(52)
    expect(year.length).toBeLessThanOrEqual(54)
    expect(year.at(-1)).toBe(T + 364 * 24 * HOUR)
  })

  test('an hourly timer loses nothing over 48 hours', () => {
    expect(dueBetween(parseCron('0 5 * * * * *'), T, T + 48 * HOUR)).toHaveLength(48)
  })
})
