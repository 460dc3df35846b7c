import fc from 'fast-check'
import * as z from 'zod'

/** The part of JSON Schema that the contracts come to. */
interface Schema {
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

/** What breaks parsers, keys of stores and pages: it is tried wherever a text may stand. */
const HOSTILE = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e码员会',
  '\u200b\u200b\u200b\u200b',
  `字${'\u0301'.repeat(199)}`,
  '👨‍👩‍👧‍👦'.repeat(18),
  '字'.repeat(1_000),
  '__proto__',
  '$where',
  'a.b',
  '../../accounts',
  '{"$ne":null}',
  'purchase:NOWHERE',
  '0000-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999999999-23:59',
  '0000-00-00T00:00:00.000+08:00~\u0000',
]

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }))

/** A text of the pattern where one of the known ones has it; now and then one that is hostile. */
const textOf = ({ pattern }: Schema, known: readonly string[]) => {
  const fitting = pattern === undefined ? known : known.filter((text) => new RegExp(pattern, 'u').test(text))
  return fitting.length === 0 ? hostile : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: hostile })
}

const wholeNumber = ({ minimum = -1, maximum = Number.MAX_SAFE_INTEGER }: Schema) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 200) }) },
    { weight: 1, arbitrary: fc.constantFrom(minimum - 1, maximum, maximum + 1, 0.5, 1e308) },
  )

const rightOf = (schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> => {
  const { properties = {}, required = [] } = schema
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const kinds = schema.anyOf ?? schema.oneOf
  if (kinds) return fc.oneof(...kinds.map((kind) => rightOf(kind, known)))
  if (schema.type === 'string') return textOf(schema, known)
  if (schema.type === 'integer') return wholeNumber(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  const fields = Object.entries(properties).map(([key, field]) => [key, rightOf(field, known)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
}

/** One field that is missing, unknown or anything that JSON can say. */
const spoiled = (right: fc.Arbitrary<unknown>) =>
  fc.tuple(right, fc.nat(), fc.oneof(fc.jsonValue(), hostile, fc.constant(undefined))).map(([input, at, value]) => {
    const keys = [...Object.keys(input as object), 'openid', '__proto__']
    return Object.fromEntries([...Object.entries(input as object), [keys[at % keys.length], value]])
  })

/**
 * Input for a contract: mostly right as far as its schema tells, with `known` texts wherever one fits, because the surroundings of right
 * input are where parsers fail; else spoiled in one field, or nothing of the kind.
 */
export const anyInput = (request: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> => {
  const right = rightOf(z.toJSONSchema(request, { io: 'input' }) as Schema, known)
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 3, arbitrary: spoiled(right) }, { weight: 1, arbitrary: fc.jsonValue() })
}
