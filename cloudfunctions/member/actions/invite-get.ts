import type { ActionData } from '../../../shared/contracts'
import type { ReferralDocument } from '../../../shared/contracts/documents/referral'
import { LIMITS } from '../../../shared/domain/limits'
import type { Program } from '../../../shared/domain/program'
import { maskName, yuan } from '../../../shared/domain/text'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { namesOf } from '../../_kit/names'
import { currentProgram } from '../../_kit/programs'
import { asReferral, openGuard } from '../../_kit/referrals/documents'
import { sealToken } from '../../_kit/shares/token'
import { type Act, callerAccount } from '../request'

/** The caller's invitation, and what became of those who came by it, the latest first (R1–R4). */
export const getInvite: Act<'invite.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now } = request
  const program = await currentProgram(store, now)
  const where = { inviterId: account._id }
  const referrals = (await store.find('referrals', { where, order: [['at', 'desc']], limit: LIMITS.friendsShown })).map(asReferral)
  const { guard } = await openGuard(store, account._id, dayOf(now).slice(0, 7))
  const names = await namesOf(
    store,
    referrals.map(({ _id }) => _id),
  )
  return {
    token: sealToken({ kind: 'invite', memberId: account._id }),
    ...(program.daily.referral ? { referral: program.daily.referral } : {}),
    rewardedThisMonth: guard.invitees.length,
    invitees: referrals.map((referral) => inviteeOf(referral, names.get(referral._id) ?? null, program)),
  }
}

type Invitee = ActionData<'invite.get'>['invitees'][number]

const inviteeOf = (referral: ReferralDocument, name: string | null, program: Program): Invitee => ({
  maskedName: maskName(name),
  joinedOn: dayOf(instantOf(referral.at)),
  state: referral.state,
  ...(referral.state === 'bought' ? { decidedOn: decidedOn(referral) } : {}),
  ...(referral.state === 'rewarded' ? { points: referral.paid } : {}),
  hint: HINTS[referral.state](referral, program),
})

/** The day that begins when the return window is over. */
const decidedOn = ({ dueAt }: ReferralDocument): string => dayOf(instantOf(dueAt))

type Hint = (referral: ReferralDocument, program: Program) => string

/** Hints, not a manual (R4): what a cheat could learn from stays with staff. */
const HINTS: Readonly<Record<ReferralDocument['state'], Hint>> = {
  joined: (_, { daily: { referral } }) =>
    referral && referral.minFen > 0 ? `已加入，等待首次消费（满 ${yuan(referral.minFen)} 元）` : '已加入，等待首次消费',
  bought: (referral) => `已首次消费，退货期过后于 ${decidedOn(referral)} 到账`,
  held: () => '正在核对，有结果后会在这里显示',
  rewarded: () => '奖励已到账',
  refused: () => '不符合邀请规则，如有疑问可联系门店',
  over_limit: (_, { daily: { referral } }) => (referral ? `当月奖励已满 ${referral.perMonth} 位` : '当月奖励已满'),
  returned: () => '首次消费已退货，或金额未达到要求',
}
