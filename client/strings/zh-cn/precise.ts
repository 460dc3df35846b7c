/** What some refusals say more exactly by the figures that come with them. */
export const precise = {
  limit: (yuan: string) => `单笔最多录入 ${yuan} 元`,
  refundable: (yuan: string) => `这笔订单最多还可退 ${yuan} 元`,
  missingPoints: (points: string) => `积分已使用，须先补足 ${points} 分才能退款`,
  claimedUntil: (day: string) => `这张小票的补录期限为 ${day}，已过期`,
} as const
