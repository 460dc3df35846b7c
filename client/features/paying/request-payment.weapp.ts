import Taro from '@tarojs/taro'
import type { PaymentRequest } from '@shared/contracts'
import { type Bill, type Left, leftBy } from './bill'

/** Opens WeChat's own sheet, which says by itself what is to be paid. Taro hands this call on as it is, without a promise. */
export const requestPayment = (request: PaymentRequest, _: Bill): Promise<Left> =>
  new Promise((resolve) => {
    const leave = ({ errMsg = '' }: { errMsg?: string }) => resolve(leftBy(errMsg))
    void Taro.requestPayment({ ...request, success: leave, fail: leave })
  })
