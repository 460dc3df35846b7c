import type { RewardType } from './types'

/** Things, fetched in a shop or sent home. Who does not say how gets what is offered first. */
export const goods: RewardType<'goods'> = {
  kind: 'goods',
  entry: 'redemption',
  verb: '兑换',
  handover: ({ handovers }, asked) => {
    const handover = asked.handover ?? handovers[0]!
    if (!handovers.includes(handover))
      return { path: 'handover', message: handover === 'delivery' ? '不支持邮寄，请到店领取' : '仅支持邮寄' }
    return handover === 'delivery' && !asked.hasAddress ? { path: 'address', message: '请填写收货地址' } : handover
  },
  fulfil: (handover) => (handover === 'delivery' ? 'queue' : 'staff'),
  mayCostMoney: true,
  takesCodes: false,
  brings: () => ({}),
  toDo: '到任一门店出示领取码领取',
  elsewhere: '会收到邮寄的礼品',
  done: ({ tracking }) => (tracking === null ? '已领取' : '已签收'),
}
