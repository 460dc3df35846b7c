import { isRefusal, refuse } from '../../../shared/errors'
import { memberOf } from '../../_kit/people'
import { type Act, callerAccount } from '../request'

/** The caller's own picture. Nobody else is ever shown it. */
export const getAvatar: Act<'avatar.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { avatar } = await memberOf(request.store, account._id)
  return avatar ? { avatarId: avatar.id, dataUri: `data:${avatar.type};base64,${avatar.base64}` } : refuse('not_found', '还没有设置头像')
}
