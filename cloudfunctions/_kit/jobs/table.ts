/** How often a job is due: at every tick, at the fifth minute of every hour, or at 00:05 in Shanghai. */
export type Every = 'minute' | 'hour' | 'day'

export interface JobEntry {
  readonly every: Every
  /** What it does, for operators. */
  readonly words: string
}

/**
 * The jobs of the timer, as far as others than the timer know of them. Those that have waited equally long run in this order. A new job is a
 * line here, a file in `cloudfunctions/jobs/jobs`, and a line in the list of `cloudfunctions/jobs/index.ts`.
 */
export const JOB_TABLE = {
  expiry: { every: 'hour', words: '让到期的积分过期' },
  release: { every: 'hour', words: '释放冻结期已满的积分' },
  'tier-review': { every: 'hour', words: '复核有效期已满的等级' },
  'tier-warning': { every: 'hour', words: '预告即将降级或休眠的等级' },
  occasions: { every: 'hour', words: '发放生日与周年奖励' },
  referrals: { every: 'hour', words: '结算退货期已过的邀请' },
  shares: { every: 'minute', words: '补发中断的分享奖励' },
  'points-payments': { every: 'minute', words: '退回超时未结账的积分抵扣' },
  presents: { every: 'minute', words: '让过了冷静期的转赠到账，退回无人领取的转赠' },
  reminders: { every: 'hour', words: '提醒将要到期的积分' },
  redemptions: { every: 'minute', words: '让逾期未付或未用的兑换失效，退回现金，并确认签收' },
  'voucher-reminder': { every: 'hour', words: '提醒即将过期的兑换与奖品' },
  'claim-reminder': { every: 'hour', words: '提醒尚未补录的小票' },
  'campaign-notice': { every: 'hour', words: '预告即将开始的活动' },
  outbox: { every: 'minute', words: '把承诺的消息放进收件箱' },
  deliver: { every: 'minute', words: '把到期的提醒发到手机' },
  'photo-review': { every: 'minute', words: '把久未回应的照片转人工审核' },
  erasure: { every: 'hour', words: '清除已注销会员的个人资料' },
  totals: { every: 'hour', words: '汇总每日收支' },
  liability: { every: 'hour', words: '汇总未到期积分' },
  'reminder-effect': { every: 'hour', words: '统计到期提醒的成效' },
  'cost-guard': { every: 'hour', words: '比较积分成本与营业额' },
  'campaign-watch': { every: 'hour', words: '留意活动预算' },
  verification: { every: 'hour', words: '逐个会员重算流水与哈希链' },
  reconciliation: { every: 'day', words: '用流水核对每日收支与未到期积分' },
} as const satisfies Readonly<Record<string, JobEntry>>

export type JobName = keyof typeof JOB_TABLE

export const JOB_NAMES = Object.keys(JOB_TABLE) as JobName[]
