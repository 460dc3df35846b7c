/**
 * Runs the timers on the movable clock. In real time a timer runs when it is due; when the clock is put forward, the ticks due in
 * between run in order, each with the clock standing at its due instant. A jump of more than a quarter of an hour is thinned per timer to one
 * tick an hour, one of more than 48 hours to one a day, and the last tick of all: a job must not depend on every single tick anyway.
 * Delivery is at least once, as on the platform: a failed tick is tried twice more, a minute apart.
 */
import type { MovableClock } from './clock'
import { type Cron, nextDue, shanghaiMidnight } from './cron'

export interface Trigger {
  readonly functionName: string
  readonly name: string
  readonly cron: Cron
}

export interface Tick {
  readonly trigger: Trigger
  readonly dueAt: number
  readonly attempt: number
}

export interface TickResult {
  readonly ok: boolean
  readonly message?: string
}

export interface AdvanceReport {
  readonly ticks: number
  readonly failures: readonly { readonly at: string; readonly trigger: string; readonly message: string }[]
}

export interface AdvanceProgress {
  readonly target: number
  readonly total: number
  readonly done: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
/** Jumps up to this long run every tick, those up to the second one an hour, longer ones one a day. */
const EVERY_TICK_MS = 15 * MINUTE_MS
const HOURLY_MS = 2 * DAY_MS
/** Where in an hour, and in a day, the tick is taken that stands for it: what is due hourly or at midnight is due by then. */
const TAKEN_AT_MS = 5 * MINUTE_MS
const RETRY_AFTER_MS = MINUTE_MS
const MAX_ATTEMPTS = 3
const LONGEST_SLEEP_MS = MINUTE_MS

const everyDue = (cron: Cron, from: number, to: number): number[] => {
  const due: number[] = []
  for (let at = nextDue(cron, from); at !== undefined && at <= to; at = nextDue(cron, at)) due.push(at)
  return due
}

/** Where the span that holds the instant begins: its hour, Shanghai being whole hours from UTC, or its day. */
const spanStart = (at: number, spanMs: number): number => (spanMs === HOUR_MS ? Math.floor(at / spanMs) * spanMs : shanghaiMidnight(at))

/** One tick for every hour, day or week. */
const spannedDue = (cron: Cron, from: number, to: number, spanMs: number): number[] => {
  const due: number[] = []
  let taken = spanStart(from - TAKEN_AT_MS, spanMs) + TAKEN_AT_MS
  for (;;) {
    taken += spanMs
    const at = nextDue(cron, taken - 1)
    if (at === undefined || at > to) break
    due.push(at)
    taken = spanStart(at - TAKEN_AT_MS, spanMs) + TAKEN_AT_MS
  }
  return due
}

const withLast = (due: readonly number[], cron: Cron, from: number, to: number): number[] => {
  const last = everyDue(cron, due[due.length - 1] ?? from, to).pop()
  return last === undefined ? [...due] : [...due, last]
}

/** How closely the ticks of a jump are played: `few` is an hour's at most, and over more than 48 hours a week's. */
export type Grain = 'all' | 'few'

/** The due instants in `(from, to]`, thinned when the span is long; the last one is always among them, unless hours are enough. */
export const dueBetween = (cron: Cron, from: number, to: number, grain: Grain = 'all'): number[] => {
  if (to - from > HOURLY_MS) return withLast(spannedDue(cron, from, to, grain === 'few' ? WEEK_MS : DAY_MS), cron, from, to)
  if (grain === 'few') return spannedDue(cron, from, to, HOUR_MS)
  return to - from <= EVERY_TICK_MS ? everyDue(cron, from, to) : withLast(spannedDue(cron, from, to, HOUR_MS), cron, from, to)
}

const inOrder = (a: Tick, b: Tick): number => a.dueAt - b.dueAt

export interface TimerRunnerOptions {
  readonly clock: MovableClock
  readonly triggers: readonly Trigger[]
  run(tick: Tick): Promise<TickResult>
  /** Whether ticks also come by themselves, in real time; else only when the clock is put forward. */
  readonly isLive?: boolean
  /** Called before a tick runs at an instant to which an advance has put the clock, so that it can be persisted. */
  onMoved?(): void
}

export class TimerRunner {
  #checkedUntil: number
  #retries: Tick[] = []
  #timer: NodeJS.Timeout | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #progress: AdvanceProgress | undefined
  #stopped = false

  constructor(
    private readonly options: TimerRunnerOptions,
    checkedUntil: number,
  ) {
    this.#checkedUntil = checkedUntil
  }

  get progress(): AdvanceProgress | undefined {
    return this.#progress
  }

  start(): void {
    this.#stopped = false
    this.#sleep()
  }

  /** No tick begins after this; resolves when the running one has ended. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#queue
  }

  #sleep(): void {
    if (this.#stopped || this.options.isLive === false) return
    clearTimeout(this.#timer)
    const now = this.options.clock.now()
    const soonest = Math.min(
      ...this.options.triggers.map((trigger) => nextDue(trigger.cron, this.#checkedUntil) ?? Infinity),
      ...this.#retries.map((tick) => tick.dueAt),
    )
    this.#timer = setTimeout(() => void this.#catchUp(), Math.min(Math.max(soonest - now, 0), LONGEST_SLEEP_MS))
    this.#timer.unref()
  }

  /** Runs what has become due by itself. Of ticks missed while the machine slept only the last of each timer is made up for. */
  #catchUp(): Promise<void> {
    return this.#serially(async () => {
      const now = this.options.clock.now()
      const missed = this.options.triggers.flatMap((trigger) => {
        const last = dueBetween(trigger.cron, this.#checkedUntil, now).pop()
        return last === undefined ? [] : [{ trigger, dueAt: last, attempt: 1 }]
      })
      const retries = this.#takeRetries(now)
      this.#checkedUntil = Math.max(this.#checkedUntil, now)
      for (const tick of [...missed, ...retries].sort(inOrder)) await this.#run(tick, now)
    }).finally(() => this.#sleep())
  }

  /** Puts the clock forward to `target`, running what is due on the way. `target` may be computed from the clock when its turn comes. */
  advance(target: (now: number) => number, grain: Grain = 'all'): Promise<AdvanceReport> {
    return this.#serially(() => this.#advanceTo(target(this.options.clock.now()), grain)).finally(() => this.#sleep())
  }

  async #advanceTo(target: number, grain: Grain): Promise<AdvanceReport> {
    const { clock, triggers } = this.options
    clock.hold(target)
    const pending = triggers.flatMap((trigger) =>
      dueBetween(trigger.cron, this.#checkedUntil, target, grain).map((dueAt) => ({ trigger, dueAt, attempt: 1 })),
    )
    pending.push(...this.#takeRetries(target))
    pending.sort(inOrder)
    const failures: { at: string; trigger: string; message: string }[] = []
    let done = 0
    try {
      while (pending.length > 0 && !this.#stopped) {
        const tick = pending.shift() as Tick
        this.#progress = { target, total: done + pending.length + 1, done }
        if (tick.dueAt > clock.now()) clock.moveTo(tick.dueAt)
        this.options.onMoved?.()
        const result = await this.#run(tick, clock.now())
        done += 1
        if (!result.ok) failures.push({ at: new Date(tick.dueAt).toISOString(), trigger: tick.trigger.name, message: result.message ?? '' })
        pending.push(...this.#takeRetries(target))
        pending.sort(inOrder)
      }
      if (!this.#stopped) clock.moveTo(target)
    } finally {
      this.#progress = undefined
      clock.release()
      this.#checkedUntil = Math.max(this.#checkedUntil, clock.now())
    }
    return { ticks: done, failures }
  }

  #takeRetries(until: number): Tick[] {
    const due = this.#retries.filter((tick) => tick.dueAt <= until)
    this.#retries = this.#retries.filter((tick) => tick.dueAt > until)
    return due
  }

  async #run(tick: Tick, now: number): Promise<TickResult> {
    if (this.#stopped) return { ok: true }
    const result = await this.options.run(tick)
    if (!result.ok && tick.attempt < MAX_ATTEMPTS)
      this.#retries.push({ trigger: tick.trigger, dueAt: now + RETRY_AFTER_MS, attempt: tick.attempt + 1 })
    return result
  }

  #serially<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
