import type { Account } from '../../../shared/contracts/documents/account'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { Store } from '../store'
import { waitingFor } from './promise'

/** More than a badge can show. */
const MOST_SHOWN = 99

/** How many messages the member has not seen, those that are promised and not delivered yet included. One storage call. */
export const unreadCount = async (store: Store, account: Account, person: MemberDocument): Promise<number> => {
  const waiting = waitingFor(account, person).filter(({ at }) => at > person.inboxReadAt)
  const delivered = await store.count('messages', { memberId: person._id, at: { gt: person.inboxReadAt } })
  return Math.min(delivered + waiting.length, MOST_SHOWN)
}
