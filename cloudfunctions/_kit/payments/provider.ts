import { env } from '../env'
import type { PaymentProvider } from './port'
import { wechatPay } from './wechat-pay'

/** Who takes money here; undefined where nobody does. */
export const paymentProvider = (): PaymentProvider | undefined => {
  const merchant = env.wechatPay()
  return merchant && wechatPay(merchant)
}

export const takesMoney = (): boolean => env.wechatPay() !== undefined
