import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { isRefundOwed, refunded } from '../../../shared/domain/mall'
import { LIMITS } from '../../../shared/domain/limits'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { alert } from '../alerts/alert'
import { errorFields, log } from '../log'
import { paymentProvider } from '../payments/provider'
import type { RefundStanding } from '../payments/port'
import type { Store } from '../store'
import { transact } from '../transact'
import { asRedemption } from './documents'

const MINUTE_MS = 60_000

/** When it is looked after again, by how it stands. */
const AGAIN_MINUTES = { processing: LIMITS.refundCheckMinutes, failed: LIMITS.refundRetryMinutes } as const

/**
 * Asks for a refund that is owed, and notes how it stands. It has one name for ever, so that it is made once, however often it is asked for and
 * whoever does it. False where nothing could be learned: it stays due, and the job asks again.
 */
export const askRefund = async (store: Store, redemption: RedemptionDocument, now: number): Promise<boolean> => {
  if (!isRefundOwed(redemption)) return true
  const standing = await standingAt(redemption, now)
  if (standing === undefined) return false
  if (standing.state === 'failed') await alarm(store, redemption, standing.words, now)
  return note(store, redemption._id, standing.state, now)
}

const standingAt = async ({ payment, fen, name }: RedemptionDocument, now: number): Promise<RefundStanding | undefined> => {
  try {
    const { orderNo, refundNo } = payment!
    return await paymentProvider()?.refund({ orderNo, refundNo: refundNo!, fen, reason: `${name}：兑换已结束` }, now)
  } catch (error) {
    log.error('a refund without an answer', errorFields(error))
    return undefined
  }
}

const note = async (store: Store, id: string, state: RefundStanding['state'], now: number): Promise<boolean> => {
  const noted = await transact(store, {
    act: async (transaction) => {
      const found = await transaction.get('redemptions', id)
      const redemption = found === undefined ? undefined : asRedemption(found)
      if (!redemption?.payment || !isRefundOwed(redemption)) return true
      const { payment } = redemption
      const after =
        state === 'done'
          ? refunded({ ...redemption, payment }, now)
          : { ...redemption, dueAt: shanghaiIso(now + AGAIN_MINUTES[state] * MINUTE_MS) }
      await transaction.replace('redemptions', asRedemption(after))
      return true
    },
  })
  return !isRefusal(noted)
}

const alarm = (store: Store, { payment }: RedemptionDocument, why: string, now: number): Promise<void> =>
  alert(store, {
    key: `refund:${payment?.refundNo}`,
    words: `退款未成功（${why}）：商户退款单号 ${payment?.refundNo}，请在商户平台处理，系统每天再查一次`,
    now,
  })
