import { compareValues } from './compare'
import { DatabaseError, requestFailed, unsupportedOperator } from './errors'
import { getAt, PathClash, removeAt, setAt, splitPath } from './paths'
import { updateArrayOperators } from './update-array-operators'
import { isPlainObject, type Document, type Value } from './value'

/**
 * One function per update operator, changing the document it is given in place; the caller works on a copy. Every type
 * clash is an error, as in the real database: nothing is skipped and nothing is half done.
 */

export interface UpdateContext {
  now: number
  inserting: boolean
}

export type UpdateOperator = (root: Document, path: string[], operand: Value, context: UpdateContext) => void

const show = (path: readonly string[]): string => path.join('.')

function numberAt(root: Document, path: string[], operator: string): number | undefined {
  const value = getAt(root, path)
  if (value === undefined || typeof value === 'number') return value
  throw requestFailed(`[FailedOperation.Update] Cannot apply ${operator} to a value of non-numeric type: field '${show(path)}'`)
}

function numericOperand(operand: Value, operator: string, path: string[]): number {
  if (typeof operand === 'number') return operand
  throw requestFailed(`[FailedOperation.Update] Cannot ${operator} field '${show(path)}' with a non-numeric argument`)
}

const $inc: UpdateOperator = (root, path, operand) =>
  setAt(root, path, (numberAt(root, path, '$inc') ?? 0) + numericOperand(operand, '$inc', path))

const $mul: UpdateOperator = (root, path, operand) =>
  setAt(root, path, (numberAt(root, path, '$mul') ?? 0) * numericOperand(operand, '$mul', path))

const keepIf =
  (better: (order: number) => boolean): UpdateOperator =>
  (root, path, operand) => {
    const current = getAt(root, path)
    if (current === undefined || better(compareValues(operand, current))) setAt(root, path, operand)
  }

const $rename: UpdateOperator = (root, path, operand) => {
  if (typeof operand !== 'string' || operand === '' || operand === show(path)) {
    throw requestFailed(`[FailedOperation.Update] $rename needs the new name of field '${show(path)}'`)
  }
  const value = getAt(root, path)
  if (value === undefined) return
  removeAt(root, path)
  setAt(root, splitPath(operand), value)
}

const $currentDate: UpdateOperator = (root, path, operand, { now }) => {
  const plain = operand === true || (isPlainObject(operand) && operand.$type === 'date')
  if (!plain) throw unsupportedOperator('$currentDate other than a date', 'an update')
  setAt(root, path, new Date(now))
}

const BITWISE: Readonly<Record<string, (value: number, mask: number) => number>> = {
  and: (value, mask) => value & mask,
  or: (value, mask) => value | mask,
  xor: (value, mask) => value ^ mask,
}

const $bit: UpdateOperator = (root, path, operand) => {
  const [[operation, mask] = [], ...others] = isPlainObject(operand) ? Object.entries(operand) : []
  const combine = BITWISE[operation ?? '']
  const value = numberAt(root, path, '$bit') ?? 0
  if (!combine || others.length > 0 || !Number.isInteger(mask) || !Number.isInteger(value)) {
    throw requestFailed(`[FailedOperation.Update] $bit needs one of and, or, xor with an integer, on an integer field '${show(path)}'`)
  }
  setAt(root, path, combine(value, mask as number))
}

export const UPDATE_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: setAt,
  $setOnInsert: (root, path, operand, { inserting }) => {
    if (inserting) setAt(root, path, operand)
  },
  $unset: (root, path) => removeAt(root, path),
  $inc,
  $mul,
  $min: keepIf((order) => order < 0),
  $max: keepIf((order) => order > 0),
  $rename,
  $currentDate,
  $bit,
  ...updateArrayOperators,
}

/** Two operators on one field, or on a field and a part of it, would make the result depend on their order. */
function checkConflicts(paths: string[]): void {
  const sorted = [...paths].sort()
  sorted.forEach((path, i) => {
    const other = sorted.slice(i + 1).find((next) => next === path || next.startsWith(`${path}.`))
    if (other !== undefined) {
      throw requestFailed(`[FailedOperation.Update] Updating the path '${other}' would create a conflict at '${path}'`)
    }
  })
}

interface Step {
  operator: string
  path: string
  operand: Value
}

function stepsOf(update: Document): Step[] {
  const steps: Step[] = []
  for (const [operator, operands] of Object.entries(update)) {
    if (!operator.startsWith('$'))
      throw requestFailed(`[FailedOperation.Update] the field ${operator} must be changed by an update operator`)
    if (!Object.hasOwn(UPDATE_OPERATORS, operator)) throw unsupportedOperator(operator, 'an update')
    if (!isPlainObject(operands)) throw requestFailed(`[FailedOperation.Update] ${operator} needs an object of fields`)
    for (const [path, operand] of Object.entries(operands)) steps.push({ operator, path, operand })
  }
  return steps
}

function checkPath(path: string): void {
  if (splitPath(path).some((step) => step === '')) throw requestFailed(`[FailedOperation.Update] '${path}' has an empty field name`)
  if (splitPath(path).some((step) => step.startsWith('$'))) throw unsupportedOperator(`the positional path ${path}`, 'an update')
  if (path === '_id' || path.startsWith('_id.')) throw new DatabaseError('INVALID_PARAM', '不能更新_id的值')
}

export type Update = (document: Document, context: UpdateContext) => void

/** Checks an update once, before any document is touched, and answers what applies it to a copy of a document. */
export function compileUpdate(update: Document): Update {
  const steps = stepsOf(update)
  if (steps.length === 0) throw requestFailed('[FailedOperation.Update] an update must change something')
  for (const { path } of steps) checkPath(path)
  const renamed = steps.flatMap(({ operator, operand }) => (operator === '$rename' ? [String(operand)] : []))
  for (const path of renamed) checkPath(path)
  checkConflicts([...steps.map(({ path }) => path), ...renamed])
  return (document, context) => {
    for (const { operator, path, operand } of steps) {
      try {
        UPDATE_OPERATORS[operator]!(document, splitPath(path), operand, context)
      } catch (cause) {
        if (!(cause instanceof PathClash)) throw cause
        throw requestFailed(`[FailedOperation.Update] Cannot create field '${cause.step}' of '${path}' in an element that is no object`)
      }
    }
  }
}

/** The fields of a new document made by an upsert: the equalities of the filter. */
export function seedFromFilter(filter: Document): Document {
  const seed: Document = {}
  const take = (part: Document): void => {
    for (const [path, demand] of Object.entries(part)) {
      if (path === '$and' && Array.isArray(demand)) demand.filter(isPlainObject).forEach(take)
      if (path.startsWith('$')) continue
      const operators = isPlainObject(demand) && Object.keys(demand).some((field) => field.startsWith('$'))
      const value = operators ? (demand as Document).$eq : demand
      if (value !== undefined && !(value instanceof RegExp)) setAt(seed, splitPath(path), value)
    }
  }
  take(filter)
  return seed
}
