import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { Store } from '../store'

/** More than a badge can show. */
const MOST_SHOWN = 99

/** How many messages the member has not seen. One storage call. */
export const unreadCount = async (store: Store, { _id, inboxReadAt }: Pick<MemberDocument, '_id' | 'inboxReadAt'>): Promise<number> =>
  Math.min(await store.count('messages', { memberId: _id, at: { gt: inboxReadAt } }), MOST_SHOWN)
