import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { type Act, callerAccount } from '../request'

/** The caller came by a reminder, or opened its message: the first time counts. */
export const openReminder: Act<'reminder.open'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now, input } = request
  const where = { _id: input.messageId, memberId: account._id, openedAt: null }
  await store.update('deliveries', where, { openedAt: shanghaiIso(now) })
  return {}
}
