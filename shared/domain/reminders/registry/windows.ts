import { type Day, endOfDay } from '../../time'

const HOUR = 3_600_000

export const hoursAfter = (at: number, hours: number): number => at + hours * HOUR

export const daysAfter = (at: number, days: number): number => hoursAfter(at, days * 24)

/** The end of the day that a reminder is about, or of the days after it was promised, whichever comes first. */
export const soonest = (on: Day | undefined, otherwise: number): number =>
  on === undefined ? otherwise : Math.min(endOfDay(on), otherwise)
