import type { Strings } from '../zh-cn'

export const precise: Strings['precise'] = {
  limit: (yuan) => `A single entry can be ¥${yuan} at most`,
  refundable: (yuan) => `At most ¥${yuan} of this order can still be refunded`,
  missingPoints: (points) => `The points were spent: ${points} more are needed before this can be refunded`,
  claimedUntil: (day) => `This receipt could be claimed until ${day}`,
}
