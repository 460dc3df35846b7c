import type { Campaign } from '@shared/contracts'
import { grouped, yuan } from '@shared/domain/text'
import { clockTime, dayOf, instantOf } from '@shared/domain/time'
import { daysBetween, dayWords } from '@/lib/format'
import { strings } from '@/strings'

type Effect = Campaign['effect']

/** How each kind of effect is said in the language of the member. */
const SAID: { readonly [K in Effect['kind']]: (effect: Extract<Effect, { readonly kind: K }>) => string } = {
  multiply: ({ permille }) => (permille === 2000 ? strings().card.gives.double : strings().card.gives.times(String(permille / 1000))),
  bonus: ({ points }) => strings().card.gives.bonus(grouped(points)),
  bonus_per: ({ fen, points }) => strings().card.gives.bonusPer(yuan(fen), grouped(points)),
}

/** `双倍积分`, `每满 500 元加赠 200 分`. */
export const givesWords = (effect: Effect): string => (SAID[effect.kind] as (effect: Effect) => string)(effect)

/** ISO 8601; `until` is exclusive. */
export interface Times {
  readonly from: string
  readonly until: string
}

const MIDNIGHT = '00:00'

/** The day and time at which something is over: midnight is the `24:00` of the day before. */
const endOf = (until: number): { readonly day: string; readonly time: string } => {
  const time = clockTime(until)
  return { day: dayOf(until - 1), time: time === MIDNIGHT ? '24:00' : time }
}

/** `11 月 28 日 10:00–22:00`, `12 月 10 日 10:00 – 12 月 13 日 22:00`, `10 月 1 日 – 10 月 3 日`. */
export const spanWords = ({ from, until }: Times): string => {
  const { dates } = strings()
  const start = { day: dayOf(instantOf(from)), time: clockTime(instantOf(from)) }
  const end = endOf(instantOf(until))
  const wholeDays = start.time === MIDNIGHT && end.time === '24:00'
  if (start.day === end.day) return wholeDays ? dates.allDay(dayWords(start.day)) : dates.within(dayWords(start.day), start.time, end.time)
  const [first, last] = [dayWords(start.day), dayWords(end.day)]
  return wholeDays ? dates.over(first, last) : dates.over(dates.at(first, start.time), dates.at(last, end.time))
}

/** A day that is near is said by its name: `今天 22:00`, `明天 10:00`, `12 月 13 日 22:00`. */
const nearWords = (today: string, { day, time }: { readonly day: string; readonly time: string }): string => {
  const { dates } = strings()
  const days = daysBetween(today, day)
  return dates.at(days === 0 ? dates.onToday : days === 1 ? dates.onTomorrow : dayWords(day), time)
}

/** As of `now` (epoch ms): `3 天后开始`, `明天 10:00 开始`, `今天 22:00 结束`. */
export const countdownWords = ({ from, until }: Times, now: number): string => {
  const { dates } = strings()
  const today = dayOf(now)
  const begins = instantOf(from)
  if (begins <= now) return dates.endsAt(nearWords(today, endOf(instantOf(until))))
  const days = daysBetween(today, dayOf(begins))
  return days > 1 ? dates.startsIn(days) : dates.startsAt(nearWords(today, { day: dayOf(begins), time: clockTime(begins) }))
}

/** Whether it runs at `now`: an answer may have been kept from before it began. */
export const isRunning = ({ from, until }: Times, now: number): boolean => instantOf(from) <= now && now < instantOf(until)

export const isOver = ({ until }: Times, now: number): boolean => instantOf(until) <= now
