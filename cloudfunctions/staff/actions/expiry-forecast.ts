import type { ExpiryForecast } from '../../../shared/contracts'
import type { LiabilityDocument } from '../../../shared/contracts/documents/liability'
import { addMonths, type Day, dayOf, monthOf, shanghaiIso } from '../../../shared/domain/time'
import { currentProgram } from '../../_kit/programs'
import type { Store } from '../../_kit/store'
import { walkCursor } from '../../_kit/totals/entries'
import { liabilityFrom } from '../../_kit/totals/liability'
import type { StaffAct } from '../request'

type Month = ExpiryForecast['months'][number]
type DyingDay = Month['days'][number]

const STANDARD_MONTHS = 12

/** What is older than this and has not been added up is no matter of the moment any more. */
const BEHIND_MS = 2 * 3_600_000

/** Who will lose how much when, over all members (X7); what died and was not swept yet is in days that are over. */
export const forecastExpiry: StaffAct<'expiry.forecast'> = async ({ store, now, input }) => {
  const today = dayOf(now)
  // Read before the figures: they may know more than it says, never less.
  const cursor = await walkCursor(store, 'liability')
  const days = (await liabilityFrom(store, monthOf(today))).flatMap(daysOf).filter(({ day }) => day >= today)
  const months = monthsFrom(today, input.months ?? STANDARD_MONTHS).map((month) => monthWith(month, days))
  const last = months.at(-1)!.month
  const { cost } = await currentProgram(store, now)
  return {
    ...(cursor ? { asOf: cursor.at } : {}),
    behind: await isBehind(store, cursor?.at, now),
    total: sumOf(days),
    ...(cost ? { valueFen: cost.valueFen } : {}),
    months,
    later: sumOf(days.filter(({ day }) => monthOf(day) > last)),
  }
}

const daysOf = ({ _id, days }: LiabilityDocument): DyingDay[] =>
  Object.entries(days)
    .map(([date, amount]) => ({ day: `${_id}-${date}`, ...amount }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))

const sumOf = (days: readonly DyingDay[]): ExpiryForecast['total'] => ({
  live: days.reduce((sum, { live }) => sum + live, 0),
  held: days.reduce((sum, { held }) => sum + held, 0),
})

const monthsFrom = (today: Day, count: number): string[] => Array.from({ length: count }, (_, i) => monthOf(addMonths(today, i)))

const monthWith = (month: string, all: readonly DyingDay[]): Month => {
  const days = all.filter(({ day }) => monthOf(day) === month)
  return { month, ...sumOf(days), days }
}

const isBehind = async (store: Store, countedUntil: string | undefined, now: number): Promise<boolean> => {
  const waiting = { ...(countedUntil === undefined ? {} : { gt: countedUntil }), lt: shanghaiIso(now - BEHIND_MS) }
  return (await store.find('entries', { where: { at: waiting }, limit: 1 })).length > 0
}
