import type { evalExpr } from 'mingo/core'
import { Query } from 'mingo/query'
import { flatten, resolve } from 'mingo/util'
import { compareValues, equalValues, typeRank } from './compare'
import { pattern } from './ejson'
import { requestFailed, unsupportedOperator } from './errors'
import { ObjectId, isPlainObject, type Document, type Value } from './value'

/**
 * The query operators where mingo 7.2.7 differs from the real database, in the form mingo calls operators: comparison
 * (types, NaN, arrays below a dotted path, order by UTF-8 bytes), `$elemMatch` on scalar items, `$mod`, `$all`, `$type`.
 */

type Test = (document: Document) => boolean
type Options = Parameters<typeof evalExpr>[2]
type Operator = (path: string, operand: Value, options: Options) => Test

const valueAt = (document: Document, path: string): Value => resolve(document, path, { unwrapArray: true }) as Value

/** What an operator is tried on: the value, and the items of an array, through as many arrays as the path has crossed. */
function candidates(document: Document, path: string): Value[] {
  const value = valueAt(document, path)
  if (!Array.isArray(value)) return [value]
  const crossed = path.split('.').length - 1
  return crossed === 0 ? [value, ...value] : [value, ...value, ...(flatten(value, crossed) as Value[])]
}

const some =
  (matches: (operand: Value) => (value: Value) => boolean): Operator =>
  (path, operand) => {
    const test = matches(operand)
    return (document) => candidates(document, path).some(test)
  }

const not =
  (operator: Operator): Operator =>
  (path, operand, options) => {
    const test = operator(path, operand, options)
    return (document) => !test(document)
  }

const unordered = (a: Value, b: Value): boolean => Number.isNaN(a) || Number.isNaN(b)

const comparison = (accepts: (order: number) => boolean): Operator =>
  some((operand) => (value) => {
    if (typeRank(value) !== typeRank(operand)) return false
    if (unordered(value, operand)) return accepts(0) && Number.isNaN(value) && Number.isNaN(operand)
    return accepts(compareValues(value, operand))
  })

const $eq = some((operand) => (value) => equalValues(value, operand))

const $in = some((operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$in needs an array')
  const patterns = operand.filter((item): item is RegExp => item instanceof RegExp)
  return (value) =>
    operand.some((item) => equalValues(item, value)) || (typeof value === 'string' && patterns.some((pattern) => pattern.test(value)))
})

const $nin: Operator = (path, operand, options) => {
  if (!Array.isArray(operand)) throw requestFailed('$nin needs an array')
  return not($in)(path, operand, options)
}

/** mingo makes a RegExp of `$regex` and `$options`; flags that would make it remember its last match are taken off. */
const $regex = some((operand) => {
  const expression = operand instanceof RegExp ? pattern(operand.source, operand.flags) : pattern(String(operand), '')
  return (value) => typeof value === 'string' && expression.test(value)
})

const $mod = some((operand) => {
  const [divisor, remainder] = Array.isArray(operand) ? operand.map((item) => Math.trunc(Number(item))) : []
  if (!divisor || remainder === undefined || Number.isNaN(divisor) || Number.isNaN(remainder)) {
    throw requestFailed('$mod needs [divisor, remainder] with a divisor other than 0')
  }
  return (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder
})

/** Criteria made of operators are tried on the item itself, criteria made of fields on items that have fields. */
function itemTest(criteria: Value, options: Options): (item: Value) => boolean {
  if (!isPlainObject(criteria)) throw requestFailed('$elemMatch needs an object')
  const onItem = Object.keys(criteria).some((field) => field.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(field))
  if (onItem) {
    const query = new Query<Document>({ item: criteria }, options)
    return (item) => query.test({ item })
  }
  const query = new Query<Document>(criteria, options)
  return (item) => isPlainObject(item) && query.test(item)
}

const $elemMatch: Operator = (path, criteria, options) => {
  const test = itemTest(criteria, options)
  return (document) => {
    const value = valueAt(document, path)
    return Array.isArray(value) && value.some(test)
  }
}

const $all: Operator = (path, operand, options) => {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array')
  const tests = operand.map((item) =>
    isPlainObject(item) && '$elemMatch' in item ? $elemMatch(path, item.$elemMatch, options) : $in(path, [item], options),
  )
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

const isInteger = (value: Value): value is number => Number.isInteger(value)
const fitsInt32 = (value: Value): boolean => isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31

/** Numbers have the type under which the SDK sends them: int within 32 bits, long for larger integers, else double. */
const TYPES: Readonly<Record<string, (value: Value) => boolean>> = {
  double: (value) => typeof value === 'number' && !isInteger(value),
  string: (value) => typeof value === 'string',
  object: isPlainObject,
  array: Array.isArray,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: fitsInt32,
  long: (value) => isInteger(value) && !fitsInt32(value),
  number: (value) => typeof value === 'number',
}

const TYPE_NUMBERS: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  18: 'long',
}

const $type = some((operand) => {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((type) => {
    const test = TYPES[typeof type === 'number' ? (TYPE_NUMBERS[type] ?? '') : String(type)]
    if (!test) throw unsupportedOperator(`$type: ${String(type)}`, 'a query')
    return test
  })
  return (value) => tests.some((test) => test(value))
})

export const comparisonOperators = {
  $eq,
  $ne: not($eq),
  $in,
  $nin,
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $mod,
  $regex,
  $elemMatch,
  $all,
  $type,
}
