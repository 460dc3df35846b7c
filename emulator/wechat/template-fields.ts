/** The formats of subscribe-message fields, decided by the prefix of the key, as WeChat refuses breaches with 47003. */

const length = (text: string): number => [...text].length

/** A `name` is of letters and their signs: twenty of them, or ten where one of them is Chinese, because a mixed one counts as Chinese. */
const isName = (text: string): boolean =>
  /^[\p{L}\p{M}\p{N}\p{P} ]+$/u.test(text) && length(text) <= (/^[\u0020-\u007e]+$/.test(text) ? 20 : 10)

/** No type takes line breaks or other controls, nor nothing but gaps. */
const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text) && text.trim() !== ''

const isDecimal = (text: string, digits: number): boolean => /^\d+(\.\d+)?$/.test(text) && text.replace('.', '').length <= digits

const CLOCK_TIME = '([01]?\\d|2[0-3]):[0-5]\\d'
const CALENDAR_DAY = '\\d{4}(年\\d{1,2}月\\d{1,2}日|[-/.]\\d{1,2}[-/.]\\d{1,2})'
const INSTANT = `(${CALENDAR_DAY}( ${CLOCK_TIME}(:[0-5]\\d)?)?|${CLOCK_TIME})`
const TIME = new RegExp(`^${INSTANT}(~${INSTANT})?$`)

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => length(text) <= 20,
  number: (text) => isDecimal(text, 32),
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => length(text) <= 5 && !/[\p{L}\p{N}]/u.test(text),
  character_string: (text) => /^[\u0021-\u007e ]{1,32}$/.test(text),
  time: (text) => TIME.test(text),
  date: (text) => TIME.test(text),
  amount: (text) => isDecimal(text.replace(/^[¥￥$€£]/, '').replace(/元$/, ''), 10),
  phone_number: (text) => /^[\d+\-() ]{1,17}$/.test(text),
  car_number: (text) => length(text) <= 8,
  name: isName,
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
}

/** The first field that breaks its format, as WeChat names it (`data.thing1.value`); undefined when all are well. */
export const firstBadField = (data: unknown): string | undefined => {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || Object.keys(data).length === 0) return 'data'
  for (const [key, field] of Object.entries(data)) {
    const format = FORMATS[key.replace(/\d+$/, '')]
    const value = (field as { value?: unknown } | null)?.value
    const text = typeof value === 'number' ? String(value) : value
    if (!format || typeof text !== 'string' || !isOneLine(text) || !format(text)) return `data.${key}.value`
  }
  return undefined
}
