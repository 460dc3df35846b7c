import type { Check } from '../types'

/** Points that can be given away before the goods can no longer be returned: who returns them then owes what somebody else has. */
export const presentsBeforeReturns: Check = {
  code: 'presents-before-returns',
  find: ({ spending: { presents }, earning: { holdDays } }) =>
    presents && holdDays === 0
      ? [{ path: 'spending.presents', message: '消费积分当天就可转赠,转赠后退货只能记为欠分,建议按退货期写 earning.holdDays' }]
      : [],
}
