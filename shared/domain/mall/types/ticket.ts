import type { RewardType } from './types'

/** Free draws of a lottery, which are there at once. */
export const ticket: RewardType<'ticket'> = {
  kind: 'ticket',
  entry: 'redemption',
  verb: '兑换',
  handover: () => null,
  fulfil: () => 'instant',
  mayCostMoney: false,
  takesCodes: false,
  brings: ({ lotteryId, draws }, quantity) => ({ tickets: { lotteryId, draws: draws * quantity } }),
  toDo: '',
  elsewhere: '可在小程序中抽奖',
  done: () => '抽奖机会已到账',
}
