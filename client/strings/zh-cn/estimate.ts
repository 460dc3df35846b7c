/** What a purchase would earn. */
export const estimate = {
  title: '算一算',
  lead: '花多少，得多少',
  amount: '打算消费',
  hint: '输入实付金额',
  go: '算一算',
  invalid: '请输入 0.01 元以上的金额，最多两位小数',
  result: '本单可得',
  pending: (points: string) => `其中 ${points} 分待退货期过后生效`,
  steps: '怎么算的',
  note: '按现在的规则和您的等级估算。礼品卡等不计分的商品未计在内，限定门店或商品的活动以实际到账为准。',
  toCampaigns: '看看近期活动',
} as const
