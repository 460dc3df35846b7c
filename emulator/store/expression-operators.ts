import { evalExpr } from 'mingo/core'
import { requestFailed } from './errors'
import type { Value } from './value'

/** Aggregation expressions that mingo 7.2.7 lacks or gets wrong. */

type ComputeOptions = Parameters<typeof evalExpr>[2]
type Expression = (document: unknown, expression: Value, options: ComputeOptions) => unknown

const evaluate = (document: unknown, expression: Value, options: ComputeOptions): Value => evalExpr(document, expression, options) as Value

function dateOf(value: Value): Date {
  const date = value instanceof Date ? value : undefined
  if (!date) throw requestFailed('$week needs a date')
  return date
}

/** Weeks begin on Sunday; the days before the year's first Sunday are week 0. */
const $week: Expression = (document, expression, options) => {
  const date = dateOf(evaluate(document, expression, options))
  const startOfYear = Date.UTC(date.getUTCFullYear(), 0, 1)
  const dayOfYear = Math.floor((date.getTime() - startOfYear) / 86_400_000)
  return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7)
}

/** Position in code points, −1 if absent, null if the text is missing. */
const $indexOfCP: Expression = (document, expression, options) => {
  const args = evaluate(document, expression, options)
  if (!Array.isArray(args) || args.length < 2 || args.length > 4) throw requestFailed('$indexOfCP needs 2 to 4 arguments')
  const [text, part, start = 0, end] = args
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof part !== 'string') throw requestFailed('$indexOfCP needs texts')
  const points = [...text].slice(0, end === undefined ? undefined : Number(end))
  const wanted = [...part]
  for (let i = Number(start); i + wanted.length <= points.length; i++) {
    if (wanted.every((point, j) => points[i + j] === point)) return i
  }
  return -1
}

/** A negative length means "to the end"; both ends must fall between characters. */
const $substrBytes: Expression = (document, expression, options) => {
  const args = evaluate(document, expression, options)
  if (!Array.isArray(args) || args.length !== 3) throw requestFailed('$substrBytes needs 3 arguments')
  const [text, start, length] = args
  if (text === null || text === undefined) return ''
  if (!Number.isInteger(start) || !Number.isInteger(length)) throw requestFailed('$substrBytes needs whole numbers')
  const bytes = Buffer.from(text instanceof Date ? text.toISOString() : String(text), 'utf8')
  const from = start as number
  const part = from < 0 ? Buffer.alloc(0) : bytes.subarray(from, (length as number) < 0 ? undefined : from + (length as number))
  const result = part.toString('utf8')
  if (!Buffer.from(result, 'utf8').equals(part)) throw requestFailed('$substrBytes: invalid range, it would cut a character')
  return result
}

export const expressionOperators = { $week, $indexOfCP, $substrBytes, $substr: $substrBytes }
