import { canCancel, stateOn } from '../../../shared/domain/mall'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { forgetSoldOut } from '../../_kit/mall/sold-out'
import { ownRedemption } from '../../_kit/mall/owned'
import { type Restored, restored, restoreDigest, restoreKey } from '../../_kit/mall/restore'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { parseVoucherCode } from '../../../shared/domain/voucher-code'
import { type Act, callerAccount, type MemberRequest } from '../request'

/** Takes back what was redeemed, while nothing of it was handed over, sent or shown (M3). Cancelled again it answers the same. */
export const cancelRedemption: Act<'redemption.cancel'> = async (request) => {
  const { store, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const id = parseVoucherCode(input.redemptionId)
  if (id === undefined) return refuse('not_found', '没有找到这个兑换')
  const work = { key: restoreKey(id), inputDigest: restoreDigest(id), now }
  const posted = await post<Restored>(store, { ...work, decide: (read) => decide(read, request, rulesAt) })
  if (isRefusal(posted)) return posted
  if (posted.replayed) return (await foreign(request)) ?? whatEnded(posted.answer)
  forgetSoldOut(store, posted.answer.redemption.giftId)
  return posted.answer
}

/** What was given back before has been answered without asking whose it was. */
const foreign = async (request: MemberRequest<'redemption.cancel'>): Promise<Refusal | undefined> => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const own = await ownRedemption(request.store, account._id, request.input.redemptionId)
  return isRefusal(own) ? own : undefined
}

const whatEnded = (before: Restored): Restored | Refusal => (before.redemption.state === 'cancelled' ? before : tooLate('lapsed'))

const tooLate = (state: string): Refusal => refuse('over', state === 'lapsed' ? '已过期，不能再取消' : '不能再取消')

const decide = async (
  read: Reader,
  { openid, now, input }: MemberRequest<'redemption.cancel'>,
  rulesAt: RulesAt,
): Promise<Posting<Restored> | Refusal> => {
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  const redemption = await ownRedemption(read, account._id, input.redemptionId)
  if (isRefusal(redemption)) return redemption
  if (!canCancel(redemption, dayOf(now))) return tooLate(stateOn(redemption, dayOf(now)))
  const actor = { kind: 'member', id: account._id } as const
  return restored(read, settled(account, now, rulesAt), redemption, { state: 'cancelled', actor, program: rulesAt(now), now })
}
