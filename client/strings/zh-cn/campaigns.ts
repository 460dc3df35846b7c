import type { NotMine } from '@shared/domain/campaigns'

/** Member days and campaigns. */
export const campaigns = {
  title: '积分活动',
  lead: '好日子，\n提前告诉您',
  failed: '活动暂时没有取到',
  running: '进行中',
  coming: '即将开始',
  period: (span: string) => `活动期 ${span}`,
  mine: '您可以参加，付款时出示会员码即可',
  notMine: {
    not_joined: '加入会员后可以参加',
    tier: '您的等级暂不在范围内',
    birthday: '您的生日不在这个时间里',
    birthday_unknown: '填写生日后可以参加',
    first_purchase: '仅限加入后的第一笔消费',
  } satisfies Record<NotMine, string>,
  toJoin: '去加入',
  toProfile: '填写生日',
  toTier: '看看等级',
  none: '近期没有活动',
  noneNote: '会员日和节日活动会提前写在这里，\n也会出现在会员卡下面',
  estimate: '算一算这单能得多少分',
  rules: '全部积分规则',
} as const
