import type { Program } from '../../../shared/domain/program'
import { maskName } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { refuse } from '../../../shared/errors'
import { accountByOpenid, memberById } from '../../_kit/accounts'
import { currentProgram } from '../../_kit/programs'
import { openToken } from '../../_kit/shares/token'
import type { Act } from '../request'

/** What a friend sees who opens a card or scans a poster. It notes nothing: whoever merely looks counts for nobody. */
export const openShare: Act<'share.open'> = async ({ store, openid, now, input }) => {
  const token = openToken(input.token)
  const sender = token && (await memberById(store, token.memberId))
  if (!token || !sender) return refuse('not_found', '这张分享卡片已失效')
  const caller = sender.openid === openid ? sender : await accountByOpenid(store, openid)
  const program = await currentProgram(store, now)
  const { referral, sharing } = program.daily
  return {
    kind: token.kind,
    maskedName: maskName(sender.name),
    own: caller?._id === sender._id,
    member: caller !== undefined,
    ...activityOf(program, input.subject, now),
    ...(token.kind === 'invite' && referral ? { referral: { points: referral.points, returnDays: referral.returnDays } } : {}),
    ...(token.kind === 'share' && sharing ? { sharing: { points: sharing.points } } : {}),
  }
}

const activityOf = ({ daily }: Program, subject: string | undefined, now: number) => {
  const activity = daily.activities.find(({ id }) => subject === `activity:${id}`)
  if (!activity) return {}
  const { id, name, lead, until } = activity
  return { activity: { activityId: id, name, lead, over: dayOf(now) > until } }
}
