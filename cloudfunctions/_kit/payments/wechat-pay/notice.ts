import * as z from 'zod'
import type { WechatPay } from '../../env'
import type { PaymentNotice } from '../port'
import { openResource, resourceSchema } from './resource'
import { isFromWechatPay } from './signature'
import { standingOf } from './transaction'

const noticeSchema = z.object({ event_type: z.string(), resource: resourceSchema })

const refundSchema = z.object({ mchid: z.string(), out_trade_no: z.string() })

/** `forged` was not signed by WeChat Pay; `other` is something that means nothing here. */
export type ReadNotice = PaymentNotice | { readonly kind: 'forged' | 'other' }

/** What WeChat Pay tells by itself (支付通知, 退款结果通知). Throws for what it has signed and nobody can read. */
export const readNotice = (merchant: WechatPay, headers: Readonly<Record<string, string>>, body: string): ReadNotice => {
  if (!isFromWechatPay(merchant, headers, body)) return { kind: 'forged' }
  const { event_type: event, resource } = noticeSchema.parse(JSON.parse(body))
  if (event === 'TRANSACTION.SUCCESS') {
    const standing = standingOf(merchant, openResource(merchant.apiKey, resource))
    return standing.state === 'paid' ? { kind: 'paid', paid: standing.paid } : { kind: 'other' }
  }
  if (!event.startsWith('REFUND.')) return { kind: 'other' }
  const refund = refundSchema.parse(openResource(merchant.apiKey, resource))
  return refund.mchid === merchant.merchantId ? { kind: 'refund', orderNo: refund.out_trade_no } : { kind: 'other' }
}
