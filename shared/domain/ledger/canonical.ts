/**
 * One text per value: keys sorted, no spaces, `undefined` members left out (the idea of RFC 8785, for the values we
 * store: strings, safe integers, booleans, null, arrays, plain objects). A number that is no safe integer is refused.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('only safe integers have a canonical form')
    return String(value === 0 ? 0 : value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value === 'object') {
    const object = value as Record<string, unknown>
    let members = ''
    for (const key of Object.keys(object).sort())
      if (object[key] !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`
    return `{${members}}`
  }
  throw new TypeError(`a ${typeof value} has no canonical form`)
}
