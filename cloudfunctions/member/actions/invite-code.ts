import { isRefusal, refuse } from '../../../shared/errors'
import { currentProgram } from '../../_kit/programs'
import { sealToken } from '../../_kit/shares/token'
import { codeOfScene } from '../../_kit/wechat/mini-program-code'
import { type Act, callerAccount } from '../request'

/** The mini-program code of the caller's invitation, for a poster (R1). */
export const getInviteCode: Act<'invite.code'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now } = request
  if ((await currentProgram(store, now)).daily.referral === null) return refuse('not_found', '目前没有邀请活动')
  const scene = sealToken({ kind: 'invite', memberId: account._id })
  const picture = await codeOfScene(scene, now)
  return isRefusal(picture) ? picture : { ...picture, scene }
}
