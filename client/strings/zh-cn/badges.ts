/** How each kind of badge is called where the programme's own name cannot be said. */
export const badges = {
  title: '勋章',
  count: (count: number) => `${count} 枚`,
  kinds: { first_purchase: '首次消费', anniversary: '周年', tier: '升级', milestone: '里程碑', streak: '坚持', referral: '邀请' },
} as const
