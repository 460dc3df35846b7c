import type { InboxPage } from '@shared/contracts'
import { noteMe } from '@/features/me/api'
import { act, ask } from '@/lib/call'
import { endOp } from '@/lib/pending-ops'
import { recall, remember } from '@/lib/storage'

/** The first page as it was last seen. */
export const keptInbox = (): InboxPage | undefined => recall('inbox')

/** One page, newest first. Throws CallError. */
export const fetchInbox = async (cursor?: string): Promise<InboxPage> => {
  const page = await ask('inbox.list', cursor ? { cursor } : {})
  if (!cursor) remember('inbox', page)
  return page
}

const READ = 'inbox.read'

/**
 * Says that everything up to an instant has been seen. One that is lost does no harm: the next visit says so again, about more. Hence
 * an earlier one that is still undecided is given up instead of being asked in place of this one.
 */
export const markRead = async (upTo: string): Promise<void> => {
  endOp(READ)
  try {
    const { unread } = await act(READ, { upTo }, READ)
    noteMe({ unread })
    const kept = keptInbox()
    if (kept) remember('inbox', { ...kept, items: kept.items.map((item) => (item.at <= upTo ? { ...item, unread: false } : item)) })
  } catch {
    // The dots stay, which is the truth.
  }
}
