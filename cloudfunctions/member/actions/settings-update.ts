import { isRefusal, refuse } from '../../../shared/errors'
import { memberOf } from '../../_kit/people'
import { type Act, callerAccount } from '../request'

/** Which messages the member wants in the inbox. Of two devices the later one wins. */
export const updateSettings: Act<'settings.update'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, openid, input } = request
  // Somebody who leaves or whose card moves away in this moment keeps nothing of the caller's wish.
  const changed = await store.update('members', { _id: account._id, openid }, { messages: input })
  // A wish that already stands may count as no change: then whose card it is tells the two apart.
  return changed > 0 || (await memberOf(store, account._id)).openid === openid ? input : refuse('not_joined')
}
