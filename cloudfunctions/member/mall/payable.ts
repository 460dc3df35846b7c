import type { Payable, PaymentRequest, RedemptionFace } from '../../../shared/contracts'
import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { payUntil } from '../../../shared/domain/mall'
import { grouped } from '../../../shared/domain/text'
import { instantOf } from '../../../shared/domain/time'
import { refuse, type Refusal } from '../../../shared/errors'
import { errorFields, log } from '../../_kit/log'
import { orderOf } from '../../_kit/mall/close-order'
import { redemptionFace } from '../../_kit/mall/face'
import { redemptionByCode } from '../../_kit/mall/owned'
import { orderNumberOf } from '../../_kit/payments/order-number'
import { paymentProvider } from '../../_kit/payments/provider'
import type { Store } from '../../_kit/store'

interface Payer {
  readonly openid: string
  readonly now: number
}

const TOO_LATE = refuse('over', '付款时间已过，积分会自动退回')

/**
 * How the money part of something redeemed stands, with what `wx.requestPayment` takes where it is to be paid. The provider is asked first
 * whether it has been paid meanwhile; where it cannot be asked, it stays as it is, without a payment.
 */
export const payable = async (store: Store, redemption: RedemptionDocument, payer: Payer): Promise<Payable | Refusal> => {
  const { now } = payer
  if (redemption.state !== 'unpaid') return asItStands(redemption, now)
  const order = await orderOf(store, redemption, now)
  if (order === 'paid') return asItStands((await redemptionByCode(store, redemption._id)) ?? redemption, now)
  if (order === 'closed' || (order !== 'unknown' && instantOf(redemption.dueAt) <= now)) return TOO_LATE
  const face = redemptionFace(redemption, now)
  return order === 'unknown' ? { redemption: face } : prepaid(face, payer)
}

const asItStands = (redemption: RedemptionDocument, now: number): Payable | Refusal =>
  redemption.state === 'cancelled' || redemption.state === 'lapsed'
    ? refuse('over', '已结束，不能再付款')
    : { redemption: redemptionFace(redemption, now) }

/** Something that is not paid yet, with its payment; without one where the provider cannot be asked. No storage call. */
export const prepaid = async (redemption: RedemptionFace, { openid, now }: Payer): Promise<Payable> => {
  const payment = await prepaymentOf(redemption, openid, now).catch((error: unknown) => {
    log.error('a payment could not be asked for', errorFields(error))
    return undefined
  })
  return { redemption, ...(payment === undefined ? {} : { payment }) }
}

const prepaymentOf = async (redemption: RedemptionFace, openid: string, now: number): Promise<PaymentRequest | undefined> => {
  const { redemptionId, name, quantity, fen, at } = redemption
  const description = `${name}${quantity > 1 ? ` × ${grouped(quantity)}` : ''}`
  const order = { orderNo: orderNumberOf(redemptionId), fen, description, openid, until: payUntil(instantOf(at)) }
  return paymentProvider()?.prepay(order, now)
}
