/**
 * The movable clock: real time plus an offset. It can be put forward, never back, and while it is held it stands still.
 */
export interface ClockState {
  /** Epoch milliseconds of the clock when the store was born; constant afterwards. */
  readonly startedAt: number
  readonly offsetMs: number
  /** The latest instant the clock is known to have shown; a restart never shows an earlier one. */
  readonly lastSeen: number
}

export class ClockBackwardsError extends Error {
  constructor(
    readonly now: number,
    readonly target: number,
  ) {
    super(
      `The clock stands at ${new Date(now).toISOString()} and never moves backwards, so it cannot be set to ${new Date(target).toISOString()}`,
    )
  }
}

export class MovableClock {
  #offsetMs: number
  #heldAt: number | undefined
  #last: number
  readonly startedAt: number

  constructor(
    state: ClockState,
    private readonly real: () => number = Date.now,
  ) {
    this.startedAt = state.startedAt
    this.#offsetMs = Math.max(state.offsetMs, state.lastSeen - real())
    this.#last = state.lastSeen
  }

  /** A clock born at `startedAt`. */
  static born(startedAt: number, real: () => number = Date.now): MovableClock {
    return new MovableClock({ startedAt, offsetMs: startedAt - real(), lastSeen: startedAt }, real)
  }

  readonly now = (): number => {
    this.#last = Math.max(this.#last, this.#heldAt ?? this.real() + this.#offsetMs)
    return this.#last
  }

  /** Makes the clock stand still where it is, on the way to an instant that must not lie behind it. */
  hold(target: number): void {
    const now = this.now()
    if (target < now) throw new ClockBackwardsError(now, target)
    this.#heldAt = now
  }

  /** Puts the standing clock forward; it keeps standing there. */
  moveTo(instant: number): void {
    this.hold(instant)
    this.#heldAt = instant
  }

  /** Lets the clock run on from where it stands. */
  release(): void {
    if (this.#heldAt === undefined) return
    this.#offsetMs = this.now() - this.real()
    this.#heldAt = undefined
  }

  state(): ClockState {
    const now = this.now()
    return { startedAt: this.startedAt, offsetMs: now - this.real(), lastSeen: now }
  }
}
