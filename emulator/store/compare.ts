import { isPlainObject, ObjectId, type Document, type Value } from './value'

/** The order of types in BSON; a missing field counts as null. Gaps leave room for types that cannot occur here. */
export const TYPE_RANK = {
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  regexp: 0xb0,
}

export function typeRank(value: Value): number {
  switch (typeof value) {
    case 'number':
      return TYPE_RANK.number
    case 'string':
      return TYPE_RANK.string
    case 'boolean':
      return TYPE_RANK.boolean
    case 'undefined':
      return TYPE_RANK.null
  }
  if (value === null) return TYPE_RANK.null
  if (Array.isArray(value)) return TYPE_RANK.array
  if (value instanceof Date) return TYPE_RANK.date
  if (value instanceof ObjectId) return TYPE_RANK.objectId
  if (value instanceof RegExp) return TYPE_RANK.regexp
  return TYPE_RANK.object
}

const order = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Strings go by their UTF-8 bytes, as in the real database; this differs from JavaScript's order beyond U+FFFF only. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  // NaN is the smallest number and equal to itself.
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
}

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const result = compareValues(a[i], b[i])
    if (result !== 0) return result
  }
  return a.length - b.length
}

/** Field by field in stored order: type of the value, then name, then value. */
function compareObjects(a: Document, b: Document): number {
  const fieldsA = Object.keys(a)
  const fieldsB = Object.keys(b)
  const length = Math.min(fieldsA.length, fieldsB.length)
  for (let i = 0; i < length; i++) {
    const x = fieldsA[i]!
    const y = fieldsB[i]!
    const result = typeRank(a[x]) - typeRank(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y])
    if (result !== 0) return result
  }
  return fieldsA.length - fieldsB.length
}

/** Total order over all values, the one the key encoding keeps. */
export function compareValues(a: Value, b: Value): number {
  const rank = typeRank(a)
  const other = typeRank(b)
  if (rank !== other) return rank - other
  switch (rank) {
    case TYPE_RANK.null:
      return 0
    case TYPE_RANK.number:
      return compareNumbers(a as number, b as number)
    case TYPE_RANK.string:
      return compareStrings(a as string, b as string)
    case TYPE_RANK.boolean:
      return Number(a) - Number(b)
    case TYPE_RANK.date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime())
    case TYPE_RANK.objectId:
      return order((a as ObjectId).hex, (b as ObjectId).hex)
    case TYPE_RANK.regexp:
      return compareStrings((a as RegExp).source, (b as RegExp).source) || compareStrings((a as RegExp).flags, (b as RegExp).flags)
    case TYPE_RANK.array:
      return compareArrays(a as Value[], b as Value[])
    default:
      return compareObjects(a as Document, b as Document)
  }
}

export const equalValues = (a: Value, b: Value): boolean => compareValues(a, b) === 0

export const isScalar = (value: Value): boolean => !Array.isArray(value) && !isPlainObject(value)
