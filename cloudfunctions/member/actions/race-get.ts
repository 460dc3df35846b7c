import type { ActionData } from '../../../shared/contracts'
import type { RacerDocument } from '../../../shared/contracts/documents/daily'
import { addDays, type Day, dayOf, startOfWeek } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { asRacer, racePoints } from '../../_kit/daily/race'
import { currentProgram } from '../../_kit/programs'
import type { Store } from '../../_kit/store'
import { type Act, callerAccount } from '../request'

type Race = ActionData<'race.get'>

/** The week's race (K6) as everybody sees it, and the caller's own place in it. */
export const getRace: Act<'race.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now } = request
  const rules = (await currentProgram(store, now)).daily.race
  if (rules === null) return refuse('not_found', '会员计划目前没有排行榜')
  const today = dayOf(now)
  const week = startOfWeek(today)
  const { daily } = await openDaily(store, account._id)
  const racers = await racersOf(store, week, rules.listed)
  const joined = daily.race !== null
  return {
    week,
    until: addDays(week, 6),
    joined,
    ...(joined ? { mine: await placeOf(store, week, racePoints(daily, today)) } : {}),
    racers: rowsOf(racers, account._id),
  }
}

/** Who was first with the same points stands first; nobody is listed for nothing. */
const racersOf = async (store: Store, week: Day, listed: number): Promise<RacerDocument[]> => {
  const order = [
    ['points', 'desc'],
    ['at', 'asc'],
  ] as const
  return (await store.find('racers', { where: { week, points: { gt: 0 } }, order, limit: listed })).map(asRacer)
}

const placeOf = async (store: Store, week: Day, points: number): Promise<NonNullable<Race['mine']>> => ({
  points,
  rank: (await store.count('racers', { week, points: { gt: points } })) + 1,
})

const rowsOf = (racers: readonly RacerDocument[], caller: string): Race['racers'] =>
  racers.map(({ _id, maskedName, points }) => ({
    rank: racers.findIndex((other) => other.points === points) + 1,
    maskedName,
    points,
    ...(_id === caller ? { me: true } : {}),
  }))
