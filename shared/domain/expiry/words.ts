import { type Lot, totalOf } from '../ledger'
import { grouped } from '../text'
import { clockTime, type Day, dayOf, instantOf } from '../time'
import type { ComingBack } from './coming-back'
import type { Affordable } from './dying'
import type { Reminder } from './reminded'

/** `12 月 2 日`, and the year where it is another one than that of `today`. */
export const dayInWords = (day: Day, today: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  const words = `${month} 月 ${date} 日`
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${year} 年 ${words}`
}

/** `12 月 2 日 10:00` */
export const minuteInWords = (iso: string, today: Day): string => `${dayInWords(dayOf(instantOf(iso)), today)} ${clockTime(instantOf(iso))}`

/** `12 月 2 日前（含当日）`: up to the end of a day. */
export const untilInWords = (day: Day, today: Day): string => `${dayInWords(day, today)}前（含当日）`

/** What a reminder says, in the inbox and on the phone. */
export interface ExpiryWords {
  readonly title: string
  readonly body: string
  /** The points that die first, and their last day. */
  readonly points: number
  readonly on: Day
  /** The gift, where one can be had. */
  readonly subject?: string
  /** What to do about it, in a few words. */
  readonly note: string
}

/** What is known of who is reminded. */
export interface Addressee {
  readonly today: Day
  /** The best gift that can be had for what is about to die. */
  readonly gift: Affordable | undefined
  /** Whether the points sleep: they die all the same. */
  readonly dormant: boolean
}

/** Days that a message names one by one; what dies after them is one sum. */
const DAYS_NAMED = 3

/** X3: how much dies when, and what can be done about it. `您有 500 分将于 12 月 2 日到期，另有 300 分将于 12 月 31 日到期。` */
export const expiringWords = ({ lots }: Reminder, who: Addressee): ExpiryWords => {
  const [first] = lots
  if (first === undefined) throw new RangeError('a reminder of nothing')
  const on = dayInWords(first.expiresOn, who.today)
  return {
    title: `${grouped(first.points)} 积分将于 ${on}到期`,
    body: `您有 ${sumsOf(lots, who.today).join('，另有 ')}，到期当日仍可使用。${adviceOf(who)}`,
    points: first.points,
    on: first.expiresOn,
    ...(who.gift ? { subject: who.gift.name } : {}),
    note: noteOf(who),
  }
}

const sumsOf = (lots: readonly Lot[], today: Day): string[] => {
  const named = lots.slice(0, DAYS_NAMED)
  const rest = lots.slice(DAYS_NAMED)
  return [
    ...named.map(({ points, expiresOn }) => `${grouped(points)} 分将于 ${dayInWords(expiresOn, today)}到期`),
    ...(rest.length === 0 ? [] : [`${grouped(totalOf(rest))} 分将在此后至 ${dayInWords(rest.at(-1)!.expiresOn, today)}陆续到期`]),
  ]
}

const adviceOf = ({ gift, dormant }: Addressee): string => {
  if (dormant) return '积分休眠中，消费一笔或补录一张小票即可唤醒使用。'
  return gift
    ? `可兑换“${gift.name}”，${gift.points < gift.usualPoints ? '专享价' : '只需'} ${grouped(gift.points)} 分。`
    : '点击查看使用方法。'
}

const noteOf = ({ gift, dormant }: Addressee): string => {
  if (dormant) return '消费一笔即可唤醒'
  return gift ? `可兑换${gift.name}` : '点击查看使用方法'
}

/** Points that have died, and what of them can be asked back until when. */
export const expiredWords = (lots: readonly Lot[], back: ComingBack | undefined, today: Day): ExpiryWords => {
  const last = lots.at(-1)
  if (last === undefined) throw new RangeError('a death of nothing')
  const died = -totalOf(lots)
  const on = dayInWords(last.expiresOn, today)
  return {
    title: `${grouped(died)} 积分已到期`,
    body: `您有 ${grouped(died)} 分的有效期至 ${on}，已到期失效。${back ? backWords(back, today) : ''}`,
    points: died,
    on: last.expiresOn,
    note: back ? `${dayInWords(back.until, today)}前可申请找回` : '点击查看积分明细',
  }
}

const backWords = ({ points, until }: ComingBack, today: Day): string =>
  `${untilInWords(until, today)}可申请找回其中 ${grouped(points)} 分。`
