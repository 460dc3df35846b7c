import { type NoticeDocument, noticeSchema } from '../../shared/contracts/documents/notice'
import { shanghaiIso } from '../../shared/domain/time'
import { checked } from './ledger/documents'
import type { Store } from './store'

/** A published or withdrawn announcement is seen by every instance within this time. */
const CACHE_MS = 60_000

/** More than any shop announces at a time. */
const MOST_NOTICES = 100

let cached: { readonly readAt: number; readonly notices: readonly NoticeDocument[] } | undefined

/** Checked on reading and on writing alike. */
export const asNotice = (document: unknown): NoticeDocument => checked(noticeSchema, document)

const read = async (store: Store, now: number): Promise<readonly NoticeDocument[]> =>
  (
    await store.find('notices', {
      where: { until: { gt: shanghaiIso(now) }, withdrawnBy: null },
      order: [['until', 'desc']],
      limit: MOST_NOTICES,
    })
  ).map(asNotice)

/** The announcements that show now, the newest first; read at most once a minute. */
export const currentNotices = async (store: Store, now: number): Promise<readonly NoticeDocument[]> => {
  // The clock of the emulator may have been moved back by a reset: an age below zero is stale as well.
  const age = cached ? now - cached.readAt : -1
  if (!cached || age < 0 || age >= CACHE_MS) cached = { readAt: now, notices: await read(store, now) }
  const at = shanghaiIso(now)
  return cached.notices.filter(({ from, until }) => from <= at && at < until).sort(newestFirst)
}

const newestFirst = (a: NoticeDocument, b: NoticeDocument): number => (a.from === b.from ? 0 : a.from > b.from ? -1 : 1)

/** The bar on the card page: of several pinned ones the newest. Everybody sees it, because asking who wants it would cost every opening. */
export const pinnedNotice = async (store: Store, now: number): Promise<NoticeDocument | undefined> =>
  (await currentNotices(store, now)).find(({ pinned }) => pinned)
