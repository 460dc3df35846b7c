import type { PointsItem, PointsPage } from '@shared/contracts'

/** What a list shows: its items and where the next page begins. */
export interface Listed {
  readonly items: readonly PointsItem[]
  readonly nextCursor?: string
}

/**
 * A fresh first page over what is shown. Entries are immutable and only ever added at the top: when the two overlap, the new ones go
 * in front and everything loaded so far stays; otherwise the fresh page starts the list anew.
 */
export const withFreshHead = (shown: Listed, fresh: PointsPage): Listed => {
  const known = new Set(shown.items.map((item) => item.entryId))
  const added = fresh.items.filter((item) => !known.has(item.entryId))
  if (added.length === 0 && fresh.items.length > 0) return shown
  if (added.length === fresh.items.length) return { items: fresh.items, nextCursor: fresh.nextCursor }
  return { items: [...added, ...shown.items], nextCursor: shown.nextCursor }
}

/** The next page below what is shown; an entry that came twice is shown once. */
export const withNextPage = (shown: Listed, next: PointsPage): Listed => {
  const known = new Set(shown.items.map((item) => item.entryId))
  return { items: [...shown.items, ...next.items.filter((item) => !known.has(item.entryId))], nextCursor: next.nextCursor }
}
