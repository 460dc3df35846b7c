/** The formats of subscribe-message fields, decided by the prefix of the key, as WeChat refuses breaches with 47003. */

const length = (text: string): number => [...text].length

/** 汉字 count as two letters in a `name`: at most ten of them, or twenty letters. */
const nameWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u0000-\u007f]/.test(sign) ? 1 : 2), 0)

const CLOCK_TIME = '([01]?\\d|2[0-3]):[0-5]\\d'
const CALENDAR_DAY = '\\d{4}(年\\d{1,2}月\\d{1,2}日|[-/.]\\d{1,2}[-/.]\\d{1,2})'
const INSTANT = `(${CALENDAR_DAY}( ${CLOCK_TIME}(:[0-5]\\d)?)?|${CLOCK_TIME})`
const TIME = new RegExp(`^${INSTANT}(~${INSTANT})?$`)

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => length(text) <= 20,
  number: (text) => /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => length(text) <= 5 && !/[\p{L}\p{N}]/u.test(text),
  character_string: (text) => /^[\u0021-\u007e ]{1,32}$/.test(text),
  time: (text) => TIME.test(text),
  date: (text) => TIME.test(text),
  amount: (text) => /^[¥¥$€£]?\d{1,10}(\.\d+)?元?$/.test(text),
  phone_number: (text) => /^[\d+\-() ]{1,17}$/.test(text),
  car_number: (text) => length(text) <= 8,
  name: (text) => nameWidth(text) <= 20,
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
}

/** The first field that breaks its format, as WeChat names it (`data.thing1.value`); undefined when all are well. */
export const firstBadField = (data: unknown): string | undefined => {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || Object.keys(data).length === 0) return 'data'
  for (const [key, field] of Object.entries(data)) {
    const format = FORMATS[key.replace(/\d+$/, '')]
    const value = (field as { value?: unknown } | null)?.value
    const text = typeof value === 'number' ? String(value) : value
    if (!format || typeof text !== 'string' || text === '' || !format(text)) return `data.${key}.value`
  }
  return undefined
}
