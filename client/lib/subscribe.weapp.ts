import Taro from '@tarojs/taro'
import type { Subscription } from './subscribe.h5'

export type { Subscription } from './subscribe.h5'

/** WeChat's main switch for messages is off. */
const SWITCHED_OFF = 20004

/**
 * Asks whether reminders may be sent. To be called by a tap and before anything is awaited: WeChat refuses otherwise. What the member
 * answers is told to the functions by WeChat itself.
 */
export const askToSubscribe = (): Promise<Subscription> =>
  // The typings also want what only Alipay takes.
  Taro.requestSubscribeMessage({ tmplIds: [...EVERGREEN_TEMPLATES] } as Parameters<typeof Taro.requestSubscribeMessage>[0]).then(
    (answer) => (Object.values(answer).some((said) => String(said).startsWith('accept')) ? 'allowed' : 'refused'),
    ({ errCode }: { errCode?: number }) => (errCode === SWITCHED_OFF ? 'off' : 'failed'),
  )
