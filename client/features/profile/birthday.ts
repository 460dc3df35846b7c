/** Birthdays are a month and a day, `05-20`: the year is nobody's business here. */

/** Dates that a month can have; 29 February is somebody's birthday. */
const DATES = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const datesOf = (month: number): number => DATES[month - 1] ?? 31

const two = (value: number): string => String(value).padStart(2, '0')

/** The day that two wheels show, which count from 0. A wheel may still stand on a date that another month does not have. */
export const dayOfWheels = (wheels: readonly number[]): string => {
  const month = (wheels[0] ?? 0) + 1
  return `${two(month)}-${two(Math.min((wheels[1] ?? 0) + 1, datesOf(month)))}`
}

/** Where the wheels stand for a day; in the middle of the year before one was chosen. */
export const wheelsOf = (day: string | undefined): [number, number] => {
  if (!day) return [5, 14]
  return [Number(day.slice(0, 2)) - 1, Number(day.slice(3, 5)) - 1]
}

/** `05-20` as a day of a leap year, so that it can be written like any other day. */
export const asCalendarDay = (day: string): string => `2024-${day}`
