/** Copies that this has made: nothing in them can change, so they need no other copy. */
const made = new WeakSet<object>()

/** A copy that nobody can change, of a value as a database keeps it. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || made.has(value)) return value
  const copy = copyOf(value) as T & object
  made.add(copy)
  return copy
}

const copyOf = (value: unknown): unknown => {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError(`a ${typeof value} cannot be stored`)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(copyOf))
  if (value.constructor?.name !== 'Object') throw new TypeError(`a ${value.constructor?.name} cannot be stored`)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key])
  return Object.freeze(copy)
}
