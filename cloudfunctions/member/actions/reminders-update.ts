import { REMINDER_KINDS } from '../../../shared/domain/reminders'
import { isRefusal, refuse } from '../../../shared/errors'
import { memberOf } from '../../_kit/people'
import { type Act, callerAccount } from '../request'

/** What may come to the caller's phone. Of two devices the later one wins. */
export const updateReminders: Act<'reminders.update'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, openid, input } = request
  const reminders = { off: REMINDER_KINDS.filter((kind) => input.off.includes(kind)), sms: input.sms }
  // Somebody who leaves or whose card moves away in this moment keeps nothing of the caller's wish.
  const changed = await store.update('members', { _id: account._id, openid }, { reminders })
  // A wish that already stands may count as no change: then whose card it is tells the two apart.
  return changed > 0 || (await memberOf(store, account._id)).openid === openid ? reminders : refuse('not_joined')
}
