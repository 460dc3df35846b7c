interface Cursored {
  readonly _id: string
}

/** A page of a list that is whole in memory, and where the next one goes on. */
interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor?: string
}

/**
 * The page behind a cursor, `<place>~<_id>` of the last row of the page before. Rows are found by their key, so that what was put in before
 * it shows nothing twice; where that row is gone by now, by the place that it had.
 */
export const pageAfter = <T extends Cursored>(rows: readonly T[], cursor: string | undefined, limit: number): Page<T> => {
  const start = cursor === undefined ? 0 : startOf(rows, cursor)
  const items = rows.slice(start, start + limit)
  const end = start + items.length
  return { items, ...(end < rows.length ? { nextCursor: `${end - 1}~${items[items.length - 1]!._id}` } : {}) }
}

const startOf = (rows: readonly Cursored[], cursor: string): number => {
  const [place = '', ...key] = cursor.split('~')
  const at = rows.findIndex(({ _id }) => _id === key.join('~'))
  return at >= 0 ? at + 1 : Math.min(rows.length, Math.max(0, Number.parseInt(place, 10) || 0))
}
