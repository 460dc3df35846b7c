/** Stands in for whoever takes alerts: the webhook of a shop's own tools, or a robot of a WeCom group. */
export interface TakenAlert {
  /** ISO 8601 instant of the movable clock at which it came. */
  readonly takenAt: string
  readonly body: Readonly<Record<string, unknown>>
}

const MOST_KEPT = 200

export class TakenAlerts {
  readonly #alerts: TakenAlert[] = []

  constructor(private readonly now: () => number) {}

  take(body: Record<string, unknown>): void {
    this.#alerts.unshift({ takenAt: new Date(this.now()).toISOString(), body })
    this.#alerts.length = Math.min(this.#alerts.length, MOST_KEPT)
  }

  /** The latest first. */
  list(): readonly TakenAlert[] {
    return this.#alerts
  }
}
