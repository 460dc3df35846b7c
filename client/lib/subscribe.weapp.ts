import Taro from '@tarojs/taro'
import type { TemplateName } from '@shared/domain/reminders/kinds'
import type { Subscription } from './subscribe.h5'
import { idsOf } from './template-ids'

export type { Subscription } from './subscribe.h5'

/** What WeChat says when it could not ask, as far as the member or the next tap can do something about it. */
const FAULTS: Readonly<Record<number, Subscription>> = {
  /** The member's main switch for messages is off. */
  20004: 'off',
  /** The network, twice, and a panel that cannot be shown over another one. */
  10002: 'later',
  10003: 'later',
  10005: 'later',
}

const isAccepted = (said: unknown): boolean => String(said).startsWith('accept')

/**
 * Asks whether messages of these templates may be sent, one of each. To be called by a tap and before anything is awaited: WeChat refuses
 * otherwise. What the member answers is told to the functions by WeChat itself.
 */
export const askToSubscribe = (templates: readonly TemplateName[]): Promise<Subscription> => {
  const tmplIds = idsOf(templates)
  if (tmplIds.length === 0) return Promise.resolve('failed')
  // The typings also want what only Alipay takes.
  return Taro.requestSubscribeMessage({ tmplIds } as Parameters<typeof Taro.requestSubscribeMessage>[0]).then(
    (answer) => answered(tmplIds.map((id) => (answer as unknown as Readonly<Record<string, unknown>>)[id])),
    ({ errCode }: { errCode?: number }) => FAULTS[errCode ?? 0] ?? 'failed',
  )
}

/** `ban` and `filter` are no answer of the member: WeChat has not asked for those at all. */
const answered = (said: readonly unknown[]): Subscription => {
  if (said.some(isAccepted)) return 'allowed'
  return said.includes('reject') ? 'refused' : 'failed'
}
