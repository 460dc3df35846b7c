import { type Day, startOfDay } from '../../time'
import { cleanLine } from './clean'
import { cut } from './cut'

/** The types of template fields that are used here; the prefix of a field's key names its type. */
export const FIELD_TYPES = ['thing', 'number', 'amount', 'date', 'time', 'phrase', 'character_string', 'name'] as const

export type FieldType = (typeof FIELD_TYPES)[number]

/** What a field says when there is nothing to say: WeChat refuses empty ones. */
const LOOK_INSIDE = '详见小程序'

const LONGEST = { thing: 20, number: 32, amount: 10, phrase: 5, character_string: 32, name: 10, letters: 20 } as const

const thing = (text: string): string => cut(cleanLine(text), LONGEST.thing) || LOOK_INSIDE

/** Whole counts are all that reminders have: what is none is 0, and what is too large for the field is the largest that it takes. */
const whole = (text: string, most: number): string => {
  const value = Math.trunc(Number(text))
  if (!(value > 0)) return '0'
  return value < 10 ** most ? BigInt(value).toString() : '9'.repeat(most)
}

/** Yuan: the fen go first where ten digits are not enough. */
const amount = (text: string): string => {
  const value = Number(text)
  if (!(value > 0)) return '0元'
  const full = value < 10 ** LONGEST.amount ? value.toFixed(2).replace(/\.?0+$/, '') : ''
  return `${full !== '' && full.replace('.', '').length <= LONGEST.amount ? full : whole(text, LONGEST.amount)}元`
}

const REAL_DAY = /^(\d{4})-(\d{2})-(\d{2})/

/** 2026-12-31 → `2026年12月31日`. */
export const chineseDay = (day: Day): string => {
  const [, year, month, date] = REAL_DAY.exec(day) ?? []
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}

const isDay = (text: string): boolean => REAL_DAY.test(text) && Number.isFinite(startOfDay(text.slice(0, 10))) && !text.startsWith('0000')

/** A field that has to be a day and has none would be refused: what has no day needs a template without one. */
const date = (text: string): string => (isDay(text) ? chineseDay(text) : '9999年12月31日')

const CLOCK = /([01]\d|2[0-3]):[0-5]\d/

/** A day, with its clock time where the text has one; a clock time alone stays alone. */
const time = (text: string): string => {
  const clock = CLOCK.exec(text)?.[0]
  if (!isDay(text)) return clock ?? '00:00'
  return clock === undefined ? chineseDay(text) : `${chineseDay(text)} ${clock}`
}

const only = (text: string, signs: RegExp): string => text.match(signs)?.join('') ?? ''

const points = (text: string, most: number): string => [...text].slice(0, most).join('')

const phrase = (text: string): string => points(only(text, /\p{Script=Han}/gu), LONGEST.phrase) || LOOK_INSIDE

const characterString = (text: string): string => only(text, /[\u0021-\u007e]/g).slice(0, LONGEST.character_string) || '-'

/** Letters of other scripts count like 汉字. */
const name = (text: string): string => {
  const known = only(cleanLine(text), /[\p{L}\p{M}\p{N}·. '-]/gu).trim()
  return points(known, /^[\u0020-\u007e]*$/.test(known) ? LONGEST.letters : LONGEST.name).trim() || '会员'
}

/** By type: what of a text WeChat takes. Never empty, never refused, whatever comes in (facts of 47003). */
export const FITTERS: Readonly<Record<FieldType, (text: string) => string>> = {
  thing,
  number: (text) => whole(text, LONGEST.number),
  amount,
  date,
  time,
  phrase,
  character_string: characterString,
  name,
}

/** The type that the key of a field names: `thing1` is a thing. */
export const fieldTypeOf = (key: string): FieldType => key.replace(/\d+$/, '') as FieldType
