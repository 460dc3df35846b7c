import * as z from 'zod'
import type { WechatPay } from '../../env'
import type { OrderStanding } from '../port'

/** An order of WeChat Pay, as a query and a notice tell it alike. */
const transactionSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR', 'ACCEPT']),
  success_time: z.string().optional(),
  payer: z.object({ openid: z.string() }).optional(),
  amount: z.object({ total: z.int(), currency: z.string().default('CNY') }).optional(),
})

/** Paid and given back already, by hand perhaps, comes to the same as never paid. */
const CLOSED: ReadonlySet<string> = new Set(['CLOSED', 'REVOKED', 'PAYERROR', 'REFUND'])

/** How it stands. Throws for what is not an order of this merchant, or not told whole. */
export const standingOf = ({ appid, merchantId }: WechatPay, data: unknown): OrderStanding => {
  const { trade_state, payer, amount, success_time, ...order } = transactionSchema.parse(data)
  if (order.appid !== appid || order.mchid !== merchantId) throw new Error('an order of another merchant')
  if (CLOSED.has(trade_state)) return { state: 'closed' }
  if (trade_state !== 'SUCCESS') return { state: 'open' }
  const at = Date.parse(success_time ?? '')
  if (!payer || amount?.currency !== 'CNY' || Number.isNaN(at)) throw new Error('a paid order does not say what was paid, when and by whom')
  return { state: 'paid', paid: { orderNo: order.out_trade_no, fen: amount.total, openid: payer.openid, at } }
}
