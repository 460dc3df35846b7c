import type { PointsItem, PointsPage } from '@shared/contracts'

/** What has been fetched of a history that is being fetched whole. */
export interface Collected {
  readonly items: readonly PointsItem[]
  /** Where to go on; absent once everything is there. */
  readonly cursor?: string
}

export interface Collecting {
  fetch(cursor?: string): Promise<PointsPage>
  /** Told after each page. */
  onProgress(collected: Collected): void
  isCancelled(): boolean
}

/**
 * Fetches page after page, from the beginning or from where an earlier attempt stopped: entries never change and are only added before
 * the first page, so what was fetched stays right. Undefined when it was cancelled. Throws what `fetch` throws.
 */
export const collect = async (collecting: Collecting, earlier?: Collected): Promise<readonly PointsItem[] | undefined> => {
  let collected: Collected = earlier ?? { items: [] }
  let more = !earlier || earlier.cursor !== undefined
  while (more) {
    if (collecting.isCancelled()) return undefined
    const page = await collecting.fetch(collected.cursor)
    if (collecting.isCancelled()) return undefined
    collected = { items: [...collected.items, ...page.items], cursor: page.nextCursor }
    more = page.nextCursor !== undefined
    collecting.onProgress(collected)
  }
  return collected.items
}
