import { addDays, type Day } from '../../shared/domain/time'

const STAGES = [30, 15, 3]

/**
 * On which days a member is to be reminded, kept the slow way: each stage remembers up to which last day it has told, and all that is due
 * on a day on which the timer runs is told by one reminder.
 */
export class Reminding {
  private readonly told = new Map<number, Day>(STAGES.map((stage) => [stage, '']))
  readonly days: Day[] = []

  /** The timer runs on a day; `lastDays` are those of the member's points, the first first. */
  run(today: Day, lastDays: readonly Day[]): void {
    const due = STAGES.filter((stage) => lastDays.some((day) => day > this.told.get(stage)! && addDays(day, -stage) <= today))
    if (due.length === 0 || this.days.at(-1) === today) return
    for (const stage of due) this.told.set(stage, addDays(today, stage))
    this.days.push(today)
  }
}
