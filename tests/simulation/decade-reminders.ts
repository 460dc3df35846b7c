import { addDays, type Day } from '../../shared/domain/time'

const STAGES = [30, 15, 3]

/** Up to which last day each stage looks on a day. */
export type Horizons = ReadonlyMap<number, Day>

export const horizonsOf = (today: Day): Horizons => new Map(STAGES.map((stage) => [stage, addDays(today, stage)]))

/**
 * On which days a member is to be reminded, kept the slow way: each stage remembers up to which last day it has told, and all that is due
 * on a day on which the timer runs is told by one reminder.
 */
export class Reminding {
  private readonly told = new Map<number, Day>(STAGES.map((stage) => [stage, '']))
  readonly days: Day[] = []

  /** The timer runs on a day; `lastDays` are those of the member's points, the first first. */
  run(today: Day, horizons: Horizons, lastDays: readonly Day[]): void {
    const due = [...horizons].filter(([stage, until]) => lastDays.some((day) => day > this.told.get(stage)! && day <= until))
    if (due.length === 0 || this.days.at(-1) === today) return
    for (const [stage, until] of due) this.told.set(stage, until)
    this.days.push(today)
  }
}
