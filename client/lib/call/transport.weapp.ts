import Taro from '@tarojs/taro'
import { type Envelope, SilenceError } from './types'

/** Binds the mini-program to its cloud environment; once, at launch. */
export const prepare = (): void => {
  Taro.cloud.init(EVERGREEN_CLOUD_ENV ? { env: EVERGREEN_CLOUD_ENV, traceUser: true } : { traceUser: true })
}

/** Sends one call to a cloud function and answers its body. Throws SilenceError when there is none. */
export const send = (fn: string, envelope: Envelope, timeoutMs: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SilenceError('timeout')), timeoutMs)
    const settle = (then: () => void) => {
      clearTimeout(timer)
      then()
    }
    Taro.cloud.callFunction({
      name: fn,
      data: { ...envelope },
      success: (answer: { result?: unknown }) => settle(() => resolve(answer.result)),
      fail: (fault: { errMsg?: string }) => settle(() => reject(new SilenceError(silenceOf(fault?.errMsg ?? '')))),
    })
  })

/**
 * WeChat tells failures apart only in words. What says that the network is missing is `offline`; everything else may have reached
 * the function, so its outcome is unknown and a write has to be asked again with the same requestId.
 */
const silenceOf = (words: string): 'offline' | 'timeout' =>
  /request:fail|network|interrupted|ENOTFOUND|-1009|-118|-105/i.test(words) && !/timeout|time limit/i.test(words) ? 'offline' : 'timeout'
