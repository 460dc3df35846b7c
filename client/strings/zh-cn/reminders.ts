import type { TemplateName } from '@shared/domain/reminders/kinds'

/** What is said of reminders wherever they are offered. */
export const reminders = {
  /** What a message of each template tells of. */
  whens: {
    'points-credited': '积分到账',
    expiring: '积分快到期',
    campaign: '新活动开始',
    result: '奖励和审核有结果',
  } satisfies Record<TemplateName, string>,
  between: '、',
  offer: (whens: string) => `${whens}时，微信提醒您？`,
  offerNote: '允许一次，微信只发一条；随时可以在设置里关掉',
  go: '提醒我',
  dismiss: '暂时不用',
  toWechat: '去打开',
} as const
