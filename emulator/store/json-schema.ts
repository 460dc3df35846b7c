import { equalValues } from './compare'
import { requestFailed, unsupportedOperator } from './errors'
import { isPlainObject, ObjectId, type Document, type Value } from './value'

/** `$jsonSchema`: the keywords of draft 4 that a filter uses. A keyword not listed here is refused. */

type Test = (value: Value) => boolean
type Keyword = (argument: Value, schema: Document) => Test

const onNumber =
  (holds: (value: number, limit: number) => boolean): Keyword =>
  (limit) => {
    if (typeof limit !== 'number') throw requestFailed('$jsonSchema: a limit must be a number')
    return (value) => typeof value !== 'number' || holds(value, limit)
  }

const onLength =
  (lengthOf: (value: Value) => number | undefined, holds: (length: number, limit: number) => boolean): Keyword =>
  (limit) => {
    if (typeof limit !== 'number') throw requestFailed('$jsonSchema: a length must be a number')
    return (value) => {
      const length = lengthOf(value)
      return length === undefined || holds(length, limit)
    }
  }

const textLength = (value: Value): number | undefined => (typeof value === 'string' ? [...value].length : undefined)
const itemCount = (value: Value): number | undefined => (Array.isArray(value) ? value.length : undefined)
const fieldCount = (value: Value): number | undefined => (isPlainObject(value) ? Object.keys(value).length : undefined)
const atLeast = (value: number, limit: number): boolean => value >= limit
const atMost = (value: number, limit: number): boolean => value <= limit

const TYPES: Readonly<Record<string, Test>> = {
  object: isPlainObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  int: (value) => Number.isInteger(value),
  long: (value) => Number.isInteger(value),
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  objectId: (value) => value instanceof ObjectId,
  null: (value) => value === null,
}

const typeTest: Keyword = (types) => {
  const tests = (Array.isArray(types) ? types : [types]).map((type) => {
    const test = TYPES[String(type)]
    if (!test) throw requestFailed(`$jsonSchema: unknown type ${String(type)}`)
    return test
  })
  return (value) => tests.some((test) => test(value))
}

const schemas = (list: Value): Test[] => {
  if (!Array.isArray(list)) throw requestFailed('$jsonSchema: a list of schemas is needed')
  return list.map(compileSchema)
}

const properties: Keyword = (argument) => {
  if (!isPlainObject(argument)) throw requestFailed('$jsonSchema: properties must be an object')
  const tests = Object.entries(argument).map(([field, schema]) => [field, compileSchema(schema)] as const)
  return (value) => !isPlainObject(value) || tests.every(([field, test]) => !Object.hasOwn(value, field) || test(value[field]))
}

const additionalProperties: Keyword = (argument, schema) => {
  const known = new Set(Object.keys(isPlainObject(schema.properties) ? schema.properties : {}))
  const test = argument === true ? () => true : argument === false ? () => false : compileSchema(argument)
  return (value) => !isPlainObject(value) || Object.entries(value).every(([field, member]) => known.has(field) || test(member))
}

const required: Keyword = (fields) => {
  if (!Array.isArray(fields)) throw requestFailed('$jsonSchema: required must be a list of fields')
  return (value) => !isPlainObject(value) || fields.every((field) => Object.hasOwn(value, String(field)))
}

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  bsonType: typeTest,
  type: typeTest,
  required,
  properties,
  additionalProperties,
  enum: (list) => (value) => Array.isArray(list) && list.some((item) => equalValues(item, value)),
  minimum: onNumber(atLeast),
  maximum: onNumber(atMost),
  multipleOf: onNumber((value, divisor) => value % divisor === 0),
  minLength: onLength(textLength, atLeast),
  maxLength: onLength(textLength, atMost),
  minItems: onLength(itemCount, atLeast),
  maxItems: onLength(itemCount, atMost),
  minProperties: onLength(fieldCount, atLeast),
  maxProperties: onLength(fieldCount, atMost),
  pattern: (source) => {
    const pattern = new RegExp(String(source), 'u')
    return (value) => typeof value !== 'string' || pattern.test(value)
  },
  items: (schema) => {
    const test = compileSchema(schema)
    return (value) => !Array.isArray(value) || value.every(test)
  },
  allOf: (list) => all(schemas(list)),
  anyOf: (list) => {
    const tests = schemas(list)
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (list) => {
    const tests = schemas(list)
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (schema) => {
    const test = compileSchema(schema)
    return (value) => !test(value)
  },
  title: () => () => true,
  description: () => () => true,
}

const all =
  (tests: Test[]): Test =>
  (value) =>
    tests.every((test) => test(value))

export function compileSchema(schema: Value): Test {
  if (!isPlainObject(schema)) throw requestFailed('$jsonSchema: a schema must be an object')
  return all(
    Object.entries(schema).map(([name, argument]) => {
      const keyword = KEYWORDS[name]
      if (!keyword) throw unsupportedOperator(name, '$jsonSchema')
      return keyword(argument, schema)
    }),
  )
}
