import { canCancel, stateOn } from '../../../shared/domain/mall'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { post, type Posted, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { forgetSoldOut } from '../../_kit/mall/sold-out'
import { closeOrder } from '../../_kit/mall/close-order'
import { ownRedemption, redemptionByCode } from '../../_kit/mall/owned'
import { askRefund } from '../../_kit/mall/refund'
import { type Restored, restored, restoreDigest, restoreKey } from '../../_kit/mall/restore'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { parseVoucherCode } from '../../../shared/domain/voucher-code'
import { type Act, callerAccount, type MemberRequest } from '../request'

/** It is not paid yet, and nobody has made sure that it cannot be paid any more. */
const OPEN_ORDER = refuse('busy', '正在确认付款结果，请稍后再试')

/**
 * Takes back what was redeemed, while nothing of it was handed over, sent or shown (M3). Money that was paid goes back too; what is not paid
 * yet is taken back once it is certain that nobody can pay it any more. Cancelled again it answers the same.
 */
export const cancelRedemption: Act<'redemption.cancel'> = async (request) => {
  const { store, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const id = parseVoucherCode(input.redemptionId)
  if (id === undefined) return refuse('not_found', '没有找到这个兑换')
  const work = { key: restoreKey(id), inputDigest: restoreDigest(id), now }
  const giveUp = (isClosed: boolean) => post<Restored>(store, { ...work, decide: (read) => decide(read, request, { rulesAt, isClosed }) })
  const first = await giveUp(false)
  const posted = first === OPEN_ORDER ? await afterClosing(request, id, () => giveUp(true)) : first
  if (isRefusal(posted)) return posted
  if (posted.replayed) return (await foreign(request)) ?? whatEnded(posted.answer)
  forgetSoldOut(store, posted.answer.redemption.giftId)
  if (posted.answer.fen > 0) await refundNow(request, id)
  return posted.answer
}

/** The member has been seen to own it. What turns out to be paid by now is taken back as what was paid is. */
const afterClosing = async (
  { store, now }: MemberRequest<'redemption.cancel'>,
  id: string,
  giveUp: () => Promise<Refusal | Posted<Restored>>,
): Promise<Refusal | Posted<Restored>> => {
  const redemption = await redemptionByCode(store, id)
  if (redemption?.state === 'unpaid' && (await closeOrder(store, redemption, now)) === 'unknown') return OPEN_ORDER
  return giveUp()
}

/** What cannot be learned now the job asks again. */
const refundNow = async ({ store, now }: MemberRequest<'redemption.cancel'>, id: string): Promise<void> => {
  const redemption = await redemptionByCode(store, id)
  if (redemption) await askRefund(store, redemption, now)
}

/** What was given back before has been answered without asking whose it was. */
const foreign = async (request: MemberRequest<'redemption.cancel'>): Promise<Refusal | undefined> => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const own = await ownRedemption(request.store, account._id, request.input.redemptionId)
  return isRefusal(own) ? own : undefined
}

/** Entries of before there was money in the mall say nothing of it. */
const whatEnded = (before: Restored): Restored | Refusal =>
  before.redemption.state === 'cancelled' ? { ...before, fen: before.fen ?? 0 } : tooLate('lapsed')

const tooLate = (state: string): Refusal => refuse('over', state === 'lapsed' ? '已过期，不能再取消' : '不能再取消')

const decide = async (
  read: Reader,
  { openid, now, input }: MemberRequest<'redemption.cancel'>,
  { rulesAt, isClosed }: { readonly rulesAt: RulesAt; readonly isClosed: boolean },
): Promise<Posting<Restored> | Refusal> => {
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  const redemption = await ownRedemption(read, account._id, input.redemptionId)
  if (isRefusal(redemption)) return redemption
  if (!canCancel(redemption, dayOf(now))) return tooLate(stateOn(redemption, dayOf(now)))
  if (redemption.state === 'unpaid' && !isClosed) return OPEN_ORDER
  const actor = { kind: 'member', id: account._id } as const
  return restored(read, settled(account, now, rulesAt), redemption, { state: 'cancelled', actor, program: rulesAt(now), now })
}
