import { compareValues, equalValues } from './compare'
import { requestFailed, unsupportedOperator } from './errors'
import { Filter } from './filter'
import { getAt, setAt, splitPath } from './paths'
import { clone, isPlainObject, type Document, type Value } from './value'

/** The update operators on arrays. A field that holds something other than an array is an error. */

type ArrayOperator = (root: Document, path: string[], operand: Value) => void

function arrayAt(root: Document, path: string[], operator: string): Value[] | undefined {
  const value = getAt(root, path)
  if (value === undefined || Array.isArray(value)) return value
  throw requestFailed(`[FailedOperation.Update] The field '${path.join('.')}' must be an array to apply ${operator}`)
}

function ensureArray(root: Document, path: string[], operator: string): Value[] {
  const array = arrayAt(root, path, operator)
  if (array) return array
  const created: Value[] = []
  setAt(root, path, created)
  return created
}

const PUSH_MODIFIERS = ['$each', '$position', '$slice', '$sort']

function modifiersOf(operand: Value, operator: string, known: readonly string[]): Document | undefined {
  if (!isPlainObject(operand) || !('$each' in operand)) return undefined
  if (!Array.isArray(operand.$each)) throw requestFailed(`[FailedOperation.Update] $each of ${operator} must be an array`)
  for (const modifier of Object.keys(operand)) if (!known.includes(modifier)) throw unsupportedOperator(modifier, operator)
  return operand
}

function integer(value: Value, name: string): number {
  if (!Number.isInteger(value)) throw requestFailed(`[FailedOperation.Update] ${name} must be an integer`)
  return value as number
}

/** `$sort: 1` orders whole items, `$sort: {field: 1}` orders items by fields. */
function itemOrder(sort: Value): (a: Value, b: Value) => number {
  if (sort === 1 || sort === -1) return (a, b) => sort * compareValues(a, b)
  const fields = isPlainObject(sort) ? Object.entries(sort) : []
  if (fields.length === 0 || fields.some(([, direction]) => direction !== 1 && direction !== -1)) {
    throw requestFailed('[FailedOperation.Update] $sort must be 1, −1 or an object of fields with 1 or −1')
  }
  const at = (item: Value, path: string): Value => (isPlainObject(item) ? getAt(item, splitPath(path)) : undefined)
  return (a, b) => {
    for (const [path, direction] of fields) {
      const order = compareValues(at(a, path), at(b, path)) * (direction as number)
      if (order !== 0) return order
    }
    return 0
  }
}

const $push: ArrayOperator = (root, path, operand) => {
  const modifiers = modifiersOf(operand, '$push', PUSH_MODIFIERS)
  const array = ensureArray(root, path, '$push')
  if (!modifiers) {
    array.push(clone(operand))
    return
  }
  const position = modifiers.$position === undefined ? array.length : integer(modifiers.$position, '$position')
  array.splice(position, 0, ...clone(modifiers.$each as Value[]))
  if (modifiers.$sort !== undefined) array.sort(itemOrder(modifiers.$sort))
  if (modifiers.$slice === undefined) return
  const slice = integer(modifiers.$slice, '$slice')
  setAt(root, path, slice < 0 ? array.slice(slice) : array.slice(0, slice))
}

const $addToSet: ArrayOperator = (root, path, operand) => {
  const items = modifiersOf(operand, '$addToSet', ['$each'])?.$each ?? [operand]
  const array = ensureArray(root, path, '$addToSet')
  for (const item of items as Value[]) if (!array.some((present) => equalValues(present, item))) array.push(clone(item))
}

const $pop: ArrayOperator = (root, path, operand) => {
  if (operand !== 1 && operand !== -1) throw requestFailed('[FailedOperation.Update] $pop needs 1 or −1')
  const array = arrayAt(root, path, '$pop')
  if (operand === 1) array?.pop()
  else array?.shift()
}

function removeItems(root: Document, path: string[], operator: string, unwanted: (item: Value) => boolean): void {
  const array = arrayAt(root, path, operator)
  if (array)
    setAt(
      root,
      path,
      array.filter((item) => !unwanted(item)),
    )
}

/** A condition made of operators is tried on the item, one made of fields on items that have fields. */
function pullTest(operand: Value): (item: Value) => boolean {
  if (operand instanceof RegExp) return (item) => typeof item === 'string' && operand.test(item)
  if (!isPlainObject(operand)) return (item) => equalValues(item, operand)
  if (Object.keys(operand).some((field) => field.startsWith('$'))) {
    const filter = new Filter({ item: operand })
    return (item) => !Array.isArray(item) && filter.test({ item })
  }
  const filter = new Filter(operand)
  return (item) => isPlainObject(item) && filter.test(item)
}

const $pull: ArrayOperator = (root, path, operand) => removeItems(root, path, '$pull', pullTest(operand))

const $pullAll: ArrayOperator = (root, path, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('[FailedOperation.Update] $pullAll needs an array')
  removeItems(root, path, '$pullAll', (item) => operand.some((unwanted) => equalValues(unwanted, item)))
}

export const updateArrayOperators = { $push, $addToSet, $pop, $pull, $pullAll }
