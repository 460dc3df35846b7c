/** The values a document can hold, as they live in memory. */

export class ObjectId {
  constructor(readonly hex: string) {}

  toString(): string {
    return this.hex
  }
}

export type Value = null | undefined | boolean | number | string | Date | RegExp | ObjectId | Value[] | { [field: string]: Value }

export interface Document {
  [field: string]: Value
}

export const isPlainObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && (value as object).constructor === Object

/** Copies containers; dates, patterns and ids are never changed in place and may be shared. */
export function clone<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T
  if (!isPlainObject(value)) return value
  const copy: Document = {}
  for (const field of Object.keys(value)) copy[field] = clone(value[field])
  return copy as T
}
