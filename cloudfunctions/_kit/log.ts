/** One JSON line per event; words for engineers, never a secret, a phone or a code of a member. */
type Level = 'info' | 'warn' | 'error'

const SECRET_KEYS = /secret|phone|code|token|authorization|signature/i

const masked = (value: unknown, depth = 0): unknown => {
  if (depth > 4 || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => masked(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      SECRET_KEYS.test(key) && typeof member === 'string' && key !== 'errorCode' ? '***' : masked(member, depth + 1),
    ]),
  )
}

const write = (level: Level, event: string, fields: Record<string, unknown>) =>
  console[level](JSON.stringify({ level, event, ...(masked(fields) as Record<string, unknown>) }))

export const log = {
  info: (event: string, fields: Record<string, unknown> = {}) => write('info', event, fields),
  warn: (event: string, fields: Record<string, unknown> = {}) => write('warn', event, fields),
  error: (event: string, fields: Record<string, unknown> = {}) => write('error', event, fields),
}

export const errorFields = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { name: error.name, errorCode: (error as { code?: unknown }).code, words: error.message, stack: error.stack }
    : { words: String(error) }
