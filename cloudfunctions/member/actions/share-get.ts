import type { ActionData } from '../../../shared/contracts'
import type { ShareDocument } from '../../../shared/contracts/documents/referral'
import { LIMITS } from '../../../shared/domain/limits'
import type { Program } from '../../../shared/domain/program'
import { maskName } from '../../../shared/domain/text'
import { dayOf, instantOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { namesOf } from '../../_kit/names'
import { currentProgram } from '../../_kit/programs'
import { asShare } from '../../_kit/referrals/documents'
import { sharedToday } from '../../_kit/shares/cap'
import { sealToken } from '../../_kit/shares/token'
import { type Act, callerAccount } from '../request'

/** The caller's card, the rules, and the friends who came by it, the latest first. */
export const getShare: Act<'share.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now } = request
  const program = await currentProgram(store, now)
  const { daily } = await openDaily(store, account._id)
  const shares = (
    await store.find('shares', { where: { sharerId: account._id }, order: [['at', 'desc']], limit: LIMITS.friendsShown })
  ).map(asShare)
  const names = await namesOf(
    store,
    shares.map(({ friendId }) => friendId),
  )
  return {
    token: sealToken({ kind: 'share', memberId: account._id }),
    ...(program.daily.sharing ? { sharing: program.daily.sharing } : {}),
    countedToday: sharedToday(daily, dayOf(now)),
    friends: shares.map((share) => friendOf(share, names.get(share.friendId) ?? null, program)),
  }
}

type Friend = ActionData<'share.get'>['friends'][number]

const friendOf = ({ deed, at, state, paid }: ShareDocument, name: string | null, program: Program): Friend => {
  const hint = hintOf(state, program)
  return {
    maskedName: maskName(name),
    deed,
    day: dayOf(instantOf(at)),
    state,
    ...(state === 'rewarded' ? { points: paid } : {}),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** A hint, not a manual (R4): what a cheat could learn from stays with staff. */
const hintOf = (state: ShareDocument['state'], { daily: { sharing } }: Program): string | undefined =>
  ({
    due: '正在入账，请稍后查看',
    held: '正在核对，有结果后会在这里显示',
    rewarded: undefined,
    refused: '不符合分享规则，未计入',
    over_limit: sharing ? `当日已计满 ${sharing.perDay} 位好友` : '当日已计满',
  })[state]
