import { requestFailed } from './errors'
import { isPlainObject, ObjectId, type Document, type Value } from './value'

/**
 * EJSON as it travels and as it is stored. Read: canonical and relaxed, plus the SDK's `$tcb_server_date`. Written:
 * plain JSON numbers, which the SDK's relaxed parser takes as they are and which cost a fraction of the canonical form;
 * dates and the other types keep their wrappers.
 */

type Wrapper = (content: unknown, whole: Record<string, unknown>, now: number) => Value

const asNumber = (content: unknown): number => {
  const value = Number(content)
  if (typeof content !== 'string' && typeof content !== 'number') throw requestFailed('a wrapped number must hold text or a number')
  if (Number.isNaN(value) && content !== 'NaN') throw requestFailed(`${String(content)} is not a number`)
  return value === 0 ? 0 : value
}

function asDate(content: unknown): Date {
  const wrapped = isPlainObject(content) ? asNumber(content['$numberLong']) : content
  const date = new Date(wrapped as string | number)
  if (Number.isNaN(date.getTime())) throw requestFailed('a $date must hold milliseconds or an ISO 8601 text')
  return date
}

function asPattern(content: unknown): RegExp {
  if (!isPlainObject(content) || typeof content.pattern !== 'string') throw requestFailed('a $regularExpression must hold a pattern')
  return pattern(content.pattern, typeof content.options === 'string' ? content.options : '')
}

/** The flags g, u and y of JavaScript mean nothing to a database and would make matching depend on earlier matches. */
export function pattern(source: string, options: string): RegExp {
  const flags = options.replace(/[guy]/g, '')
  if (!/^[ims]*$/.test(flags)) throw requestFailed(`the regular expression options "${options}" are not supported`)
  try {
    return new RegExp(source, [...new Set(flags)].join(''))
  } catch (cause) {
    throw requestFailed(`invalid regular expression: ${(cause as Error).message}`)
  }
}

function asObjectId(content: unknown): ObjectId {
  if (typeof content !== 'string' || !/^[0-9a-f]{24}$/i.test(content)) throw requestFailed('an $oid must hold 24 hexadecimal digits')
  return new ObjectId(content.toLowerCase())
}

const asServerDate: Wrapper = (content, _whole, now) =>
  new Date(now + (isPlainObject(content) && content.offset !== undefined ? asNumber(revive(content.offset, now)) : 0))

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  $numberInt: asNumber,
  $numberLong: asNumber,
  $numberDouble: asNumber,
  $date: asDate,
  $oid: asObjectId,
  $regularExpression: asPattern,
  $tcb_server_date: asServerDate,
}

const REFUSED = new Set([
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$dbPointer',
  '$undefined',
])

function revive(value: unknown, now: number): Value {
  if (typeof value !== 'object' || value === null) return value as Value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now)
    return value as Value[]
  }
  const object = value as Record<string, unknown>
  for (const field in object) {
    if (field.charCodeAt(0) === 36) {
      const wrapper = WRAPPERS[field]
      if (wrapper) return wrapper(object[field], object, now)
      if (REFUSED.has(field)) throw requestFailed(`values of the type ${field} are not supported`)
    } else if (field === '__proto__') throw requestFailed('a field must not be called __proto__')
    object[field] = revive(object[field], now)
  }
  return object as Document
}

/** `now` is what `db.serverDate()` stands for, in milliseconds. */
export function decode(text: string, now: number): Value {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw requestFailed(`malformed EJSON: ${(cause as Error).message}`)
  }
  return revive(parsed, now)
}

function encodeNumber(value: number): string {
  return Number.isFinite(value) ? String(value === 0 ? 0 : value) : `{"$numberDouble":"${value}"}`
}

function encodeField(field: string, value: Value): string {
  if (field.charCodeAt(0) === 36) {
    throw requestFailed(`[FailedOperation] the dollar ($) prefixed field '${field}' is not valid for storage.`)
  }
  return `${JSON.stringify(field)}:${encode(value)}`
}

function encodeObject(value: object): string {
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof ObjectId) return `{"$oid":"${value.hex}"}`
  if (value instanceof RegExp) return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? 'null' : encode(item))).join(',')}]`
  let text = ''
  for (const field of Object.keys(value)) {
    const member = (value as Document)[field]
    if (member !== undefined) text += (text === '' ? '' : ',') + encodeField(field, member)
  }
  return `{${text}}`
}

/** Refuses field names that begin with `$`, so a stored text never needs escaping when it is read back. */
export function encode(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return encodeNumber(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'undefined':
      return 'null'
  }
  return value === null ? 'null' : encodeObject(value)
}

const WRAPPED_OBJECT_ID = /\{"\$oid":"([0-9a-f]{24})"\}/g

/**
 * A stored text as `get` answers it: the real service writes ObjectIds as bare hex text there. Inside a JSON string the
 * quotes of the wrapper would be escaped, so the replacement touches true ObjectIds alone.
 */
export const objectIdsAsText = (text: string): string => (text.includes('{"$oid":"') ? text.replace(WRAPPED_OBJECT_ID, '"$1"') : text)
