import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { unreadCount } from '../../_kit/inbox/unread'
import { asMember, memberOf } from '../../_kit/people'
import { transact } from '../../_kit/transact'
import { type Act, callerAccount } from '../request'

/** Messages up to an instant have been seen: the latest instant that any device has named, but none that is still to come. */
export const readInbox: Act<'inbox.read'> = async (request) => {
  const { store, openid, now, input } = request
  const upTo = shanghaiIso(Math.min(instantOf(input.upTo), now))
  const read = await transact(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      if (isRefusal(account)) return account
      const before = await memberOf(transaction, account._id)
      if (before.inboxReadAt >= upTo) return { account, person: before }
      const after = { ...before, inboxReadAt: upTo }
      await transaction.replace('members', asMember(after))
      return { account, person: after }
    },
  })
  return isRefusal(read) ? read : { unread: await unreadCount(store, read.account, read.person) }
}
