import type { RewardType } from './types'

/** Something that is done for the member where the code is shown. */
export const service: RewardType<'service'> = {
  kind: 'service',
  entry: 'redemption',
  verb: '兑换',
  handover: () => null,
  fulfil: () => 'staff',
  mayCostMoney: true,
  takesCodes: false,
  brings: () => ({}),
  toDo: '到店出示领取码使用',
  elsewhere: '可在任一门店使用',
  done: () => '已使用',
}
