import type { RewardType } from './types'

/** Points given away, with a certificate. */
export const donation: RewardType<'donation'> = {
  kind: 'donation',
  entry: 'donation',
  verb: '捐赠：',
  handover: () => null,
  fulfil: () => 'instant',
  mayCostMoney: false,
  takesCodes: false,
  brings: ({ to, unit }, quantity) => ({ certificate: { to, unit, units: quantity } }),
  toDo: '',
  elsewhere: '可在小程序中查看凭证',
  done: ({ certificate }) => `凭证编号 ${certificate?.number ?? ''}`,
}
