import type { EntryKind } from '@shared/domain/ledger/kinds'

/** How each kind of entry is called; `other` is one that this version of the app does not know yet. */
export const kinds = {
  purchase: '消费',
  claim: '补录',
  refund: '退款',
  release: '生效',
  reward: '奖励',
  checkin: '签到',
  task: '任务',
  activity: '活动',
  share: '分享',
  referral: '邀请',
  lottery: '抽奖',
  reversal: '收回',
  redemption: '兑换',
  donation: '捐赠',
  restoration: '退回',
  payment: '抵现',
  present: '转赠',
  extension: '续期',
  reinstatement: '恢复',
  tier: '等级',
  expiry: '过期',
  card: '卡片',
  leave: '注销',
  other: '变动',
} as const satisfies Record<EntryKind | 'other', string>
