import { isPlainObject, type Document, type Value } from './value'

/** Dotted paths such as `lots.0.points`, read and written as update operators need it. */

const INDEX = /^(0|[1-9]\d{0,6})$/

export const splitPath = (path: string): string[] => path.split('.')

export const arrayIndex = (step: string): number | undefined => (INDEX.test(step) ? Number(step) : undefined)

type Container = Document | Value[]

const isContainer = (value: Value): value is Container => Array.isArray(value) || isPlainObject(value)

function member(container: Container, step: string): Value {
  if (Array.isArray(container)) {
    const index = arrayIndex(step)
    return index === undefined ? undefined : container[index]
  }
  return Object.hasOwn(container, step) ? container[step] : undefined
}

/** The value at exactly this path; arrays are entered by number only. */
export function getAt(root: Document, path: readonly string[]): Value {
  let value: Value = root
  for (const step of path) {
    if (!isContainer(value)) return undefined
    value = member(value, step)
  }
  return value
}

/** Thrown by `setAt` when a step of the path holds something that cannot have members; callers give it its words. */
export class PathClash extends Error {
  constructor(
    readonly step: string,
    readonly found: Value,
  ) {
    super(`cannot create field '${step}' in an element that is no object`)
  }
}

function assign(container: Container, step: string, value: Value): void {
  if (!Array.isArray(container)) {
    container[step] = value
    return
  }
  const index = arrayIndex(step)
  if (index === undefined) throw new PathClash(step, container)
  while (container.length < index) container.push(null)
  container[index] = value
}

/** Writes in place, making the objects in between. */
export function setAt(root: Document, path: readonly string[], value: Value): void {
  let container: Container = root
  for (const step of path.slice(0, -1)) {
    let next: Value = member(container, step)
    if (next === undefined) {
      next = {}
      assign(container, step, next)
    }
    if (!isContainer(next)) throw new PathClash(step, next)
    container = next
  }
  assign(container, path.at(-1)!, value)
}

/** An element of an array becomes null rather than moving its neighbours, as in the real database. */
export function removeAt(root: Document, path: readonly string[]): void {
  const parent = getAt(root, path.slice(0, -1))
  const last = path.at(-1)!
  if (Array.isArray(parent)) {
    const index = arrayIndex(last)
    if (index !== undefined && index < parent.length) parent[index] = null
  } else if (isPlainObject(parent)) {
    delete parent[last]
  }
}

/**
 * Every value a filter on this path could meet: arrays on the way are entered by element, an array at the end counts as
 * itself and as each of its elements. A missing value counts as null.
 */
export function valuesAt(value: Value, path: readonly string[], depth = 0): Value[] {
  if (Array.isArray(value)) {
    const inner = value.flatMap((item) => valuesAt(item, path, depth))
    if (depth === path.length) return [value, ...inner]
    return value.length === 0 ? [null] : inner
  }
  if (depth === path.length) return [value ?? null]
  return isPlainObject(value) && Object.hasOwn(value, path[depth]!) ? valuesAt(value[path[depth]!], path, depth + 1) : [null]
}
