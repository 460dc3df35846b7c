import { grouped } from '@shared/domain/text'

/**
 * An amount of money as it is typed on the keypad: a text of yuan such as `398`, `398.` or `398.5`, which becomes whole fen only by
 * counting digits. No number of the phone ever holds a fraction of it.
 */

export const AMOUNT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'back'] as const

export type AmountKey = (typeof AMOUNT_KEYS)[number]

/** More than any limit of a person at the counter, and far inside what fen can count. */
const WHOLE_DIGITS = 8

const CENT_DIGITS = 2

/** The text after one more key. A key that would not make an amount (a third decimal, a second point) changes nothing. */
export const press = (text: string, key: AmountKey): string => {
  if (key === 'back') return text.slice(0, -1)
  if (key === '.') return text.includes('.') ? text : `${text || '0'}.`
  const [whole = '', cents] = text.split('.')
  if (cents !== undefined) return cents.length < CENT_DIGITS ? text + key : text
  if (whole === '0') return key
  return whole.length < WHOLE_DIGITS ? text + key : text
}

const isDigitOrPoint = (character: string): character is AmountKey => character !== 'back' && AMOUNT_KEYS.includes(character as AmountKey)

/** What a text from the phone's own keyboard, or from the clipboard, says of an amount. */
export const cleanAmount = (text: string): string => Array.from(text).filter(isDigitOrPoint).reduce(press, '')

/** Whole fen; 0 when nothing is typed. */
export const fenOf = (text: string): number => {
  const [whole = '', cents = ''] = text.split('.')
  return Number(whole || '0') * 100 + Number(cents.padEnd(CENT_DIGITS, '0'))
}

/** As the amount would have been typed. */
export const typed = (fen: number): string => {
  const cents = String(fen % 100).padStart(CENT_DIGITS, '0')
  const whole = String(Math.trunc(fen / 100))
  return cents === '00' ? whole : `${whole}.${cents.replace(/0$/, '')}`
}

/** As it is shown while it is being typed: thousands in groups, a point that was just typed still there. */
export const shown = (text: string): string => {
  const [whole = '', cents] = text.split('.')
  return `${grouped(Number(whole || '0'))}${cents === undefined ? '' : `.${cents}`}`
}

export type AmountFault = 'empty' | 'over'

/** Why an amount cannot be sent, if so. */
export const faultOf = (fen: number, limitFen: number): AmountFault | undefined => (fen < 1 ? 'empty' : fen > limitFen ? 'over' : undefined)
