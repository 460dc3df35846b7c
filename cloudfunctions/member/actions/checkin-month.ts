import type { ActionData } from '../../../shared/contracts'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { cardsLeft, missedDays, placeOf, runOn } from '../../../shared/domain/check-in'
import type { CheckIn } from '../../../shared/domain/program'
import { addDays, type Day, dayOf, endOfMonth, instantOf } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { checkInsOf } from '../../_kit/daily/check-ins'
import { openDaily } from '../../_kit/daily/documents'
import { currentProgram } from '../../_kit/programs'
import type { Store } from '../../_kit/store'
import { type Act, callerAccount } from '../request'

/** The calendar of a month (K1), read from the keys of its entries. */
export const getCheckInMonth: Act<'checkin.month'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now, input } = request
  const rules = (await currentProgram(store, now)).daily.checkIn
  if (rules === null) return refuse('not_found', '会员计划目前没有签到')
  const today = dayOf(now)
  const month = input.month ?? today.slice(0, 7)
  const { daily } = await openDaily(store, account._id)
  const done = await checkInsOf(store, account._id, `${month}-01`, endOfMonth(`${month}-01`))
  return {
    today,
    month,
    done: done.map(({ day, points, madeUp }) => ({ day, points, ...(madeUp ? { madeUp } : {}) })),
    best: daily.streak.best,
    ...outlookOf(rules, daily, today),
    table: [...rules.points],
    after: rules.after,
    ...(await makeUpOf(store, account, daily, rules, today)),
  }
}

/** The run as it stands, and the place of the next check-in in the table of points. */
const outlookOf = (rules: CheckIn, { streak }: DailyDocument, today: Day) => {
  const run = runOn(streak, today)
  return { run, checkedToday: streak.last !== null && streak.last >= today, next: placeOf(rules, run + 1) }
}

const makeUpOf = async (
  store: Store,
  account: Member,
  daily: DailyDocument,
  rules: CheckIn,
  today: Day,
): Promise<Pick<ActionData<'checkin.month'>, 'makeUp'>> => {
  if (rules.makeUp === null) return {}
  const { perMonth, daysBack } = rules.makeUp
  const left = cardsLeft(rules, daily.makeUps, today)
  const done = left === 0 ? [] : await checkInsOf(store, account._id, addDays(today, -daysBack), today)
  const days = new Set(done.map(({ day }) => day))
  const missed = left === 0 ? [] : missedDays(rules, days, dayOf(instantOf(account.joinedAt)), today)
  return { makeUp: { cardsLeft: left, perMonth, days: missed } }
}
