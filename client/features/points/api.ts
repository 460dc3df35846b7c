import type { ExplainedEntry, PointsItem, PointsPage } from '@shared/contracts'
import type { EntryKind } from '@shared/domain/ledger/kinds'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

export interface HistoryFilter {
  readonly kind?: EntryKind
  /** Shanghai month, `2026-11`. */
  readonly month?: string
}

const PAGE_SIZE = 30

const isUnfiltered = (filter: HistoryFilter): boolean => !filter.kind && !filter.month

/** The first page as it was last seen, for the whole history only. */
export const keptHistory = (filter: HistoryFilter): PointsPage | undefined => (isUnfiltered(filter) ? recall('history') : undefined)

/** One page, newest first. Throws CallError. */
export const fetchHistory = async (filter: HistoryFilter, cursor?: string): Promise<PointsPage> => {
  const page = await ask('points.list', { ...filter, limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) })
  if (!cursor && isUnfiltered(filter)) remember('history', page)
  page.items.forEach((item) => seen.set(item.entryId, item))
  return page
}

/** As many entries as one answer carries. */
const WHOLE_PAGE_SIZE = 100

/** One page of a history that is fetched whole. Throws CallError. */
export const fetchWholePage = (filter: HistoryFilter, cursor?: string): Promise<PointsPage> =>
  ask('points.list', { ...filter, limit: WHOLE_PAGE_SIZE, ...(cursor ? { cursor } : {}) })

/** Entries never change, so what was seen once in this session is as good as a fresh answer. */
const seen = new Map<string, PointsItem>()
const explained = new Map<string, ExplainedEntry>()

export const seenItem = (entryId: string): PointsItem | undefined => seen.get(entryId)

/** An entry that the device can name without asking: of this session, or of the history as it was last seen. */
export const knownItem = (entryId: string): PointsItem | undefined =>
  seen.get(entryId) ?? explained.get(entryId) ?? recall('history')?.items.find((item) => item.entryId === entryId)

export const seenEntry = (entryId: string): ExplainedEntry | undefined => explained.get(entryId)

/** An entry with the words that explain it. Throws CallError. */
export const fetchEntry = async (entryId: string): Promise<ExplainedEntry> => {
  const entry = await ask('points.explain', { entryId })
  explained.set(entryId, entry)
  return entry
}
