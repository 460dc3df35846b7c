import * as z from 'zod'
import { shapeOf } from '../../config/taro/answer-shapes'
import { bring, fits, lacking, type Shape } from '../../client/lib/call/shapes'

const shape = (schema: z.ZodType): Shape => shapeOf(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as never) as Shape

const answer = z.strictObject({
  id: z.string(),
  points: z.int(),
  on: z.boolean(),
  either: z.union([z.string(), z.null()]),
  items: z.array(z.strictObject({ at: z.string(), note: z.string().optional() })),
  loose: z.array(z.union([z.string(), z.null()])),
  more: z.string().optional(),
})
const GOOD = { id: 'a', points: 1, on: true, either: null, items: [{ at: 'now' }], loose: [null, 'x'] }

test('an answer fits what its contract requires, with more or less of the rest', () => {
  expect(fits(shape(answer), GOOD)).toBe(true)
  expect(fits(shape(answer), { ...GOOD, more: 'x', newer: {} })).toBe(true)
})

test.each([
  ['a text', { id: 1 }],
  ['a number', { points: '1' }],
  ['a yes or no', { on: 'yes' }],
  ['a list', { items: {} }],
  ['what stands in a list', { items: [{}] }],
  ['a list of anything', { loose: 'x' }],
])('an answer that lacks %s does not fit', (_, change) => expect(fits(shape(answer), { ...GOOD, ...change })).toBe(false))

test.each([undefined, null, 'x'])('%j is no answer', (value) => expect(fits(shape(answer), value)).toBe(false))

test('what is not known of lacks nothing, until its shapes are brought', () => {
  expect(lacking('staff', 'staff.me', {})).toBe(false)
  bring('staff', { 'staff.me': { staffNo: 1 } })
  expect(lacking('staff', 'staff.me', {})).toBe(true)
  expect(lacking('staff', 'staff.me', { staffNo: 'S001-12' })).toBe(false)
})
