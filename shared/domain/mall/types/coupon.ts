import type { RewardType } from './types'

/** Codes out of a pool that was imported, each once; used from the moment at which their owner looks at them. */
export const coupon: RewardType<'coupon'> = {
  kind: 'coupon',
  entry: 'redemption',
  verb: '兑换',
  handover: () => null,
  fulfil: () => 'owner',
  mayCostMoney: false,
  takesCodes: true,
  brings: () => ({}),
  toDo: '查看券码后使用',
  elsewhere: '可在小程序“我的兑换”中查看券码',
  done: () => '已查看券码',
}
