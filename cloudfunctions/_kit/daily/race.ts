import type { Account } from '../../../shared/contracts/documents/account'
import { type DailyDocument, type RacerDocument, racerSchema } from '../../../shared/contracts/documents/daily'
import { maskName } from '../../../shared/domain/text'
import { type Day, dayOf, shanghaiIso, startOfWeek } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Filed } from '../ledger/post'

/** No week of the calendar: whoever stands in it is in no race. */
export const NO_WEEK: Day = '2000-01-01'

export const asRacer = (document: unknown): RacerDocument => checked(racerSchema, document)

/** Points of the week that a day lies in; a new week begins at nothing. */
export const racePoints = ({ race }: Pick<DailyDocument, 'race'>, today: Day): number =>
  race !== null && race.week === startOfWeek(today) ? race.points : 0

/** The week of who is in the race, with points more or fewer. */
export const raced = (daily: DailyDocument, points: number, now: number): DailyDocument => {
  if (daily.race === null) return daily
  const today = dayOf(now)
  return { ...daily, race: { week: startOfWeek(today), points: Math.max(0, racePoints(daily, today) + points) } }
}

/** How others see the member in the race; nothing for who is not in it. */
export const racerOf = (account: Account, { race }: DailyDocument, now: number): Filed => {
  if (race === null) return []
  const racer: RacerDocument = { _id: account._id, schema: 1, ...race, at: shanghaiIso(now), maskedName: maskName(account.name) }
  return [['racers', asRacer(racer)]]
}

/** What stands in the place of who has stepped out, until it is removed: nobody, in no week. */
export const steppedOut = (memberId: string): Filed => [
  ['racers', asRacer({ _id: memberId, schema: 1, week: NO_WEEK, points: 0, at: NO_WEEK, maskedName: '会员' })],
]
