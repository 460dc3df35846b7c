import type { PaymentState } from '@shared/domain/mall/kinds'

/** Paying the money part of something redeemed. */
export const paying = {
  due: '还需支付',
  left: '剩余时间',
  clock: (minutes: string, seconds: string) => `${minutes}:${seconds}`,
  note: '礼品和积分已为您留住；超时未付自动取消，积分退回原来的批次',
  over: '付款时间已过，正在核对是否付过；没有付款的会自动取消，积分退回',
  pay: (sum: string) => `去支付 ${sum}`,
  check: '查看付款结果',
  /** Why it is still unpaid. */
  why: {
    given_up: '还没有付款，时限内可以继续支付',
    failed: '这次没有付成，没有扣款，可以再试一次',
    paid: '微信正在确认这笔付款，请稍后查看，不会重复扣款',
    unreachable: '暂时联系不上微信支付，请稍后再试',
  },
  paid: '付款成功',
  money: '另付',
  states: {
    unpaid: (sum: string) => `待支付 ${sum}`,
    paid: (sum: string) => `已付款 ${sum}`,
    refunding: (sum: string) => `退款中 ${sum}`,
    refunded: (sum: string) => `已退款 ${sum}`,
    closed: (sum: string) => `未付款 ${sum}`,
  } satisfies Record<PaymentState, (sum: string) => string>,
  refundNote: '退款原路退回，一般几分钟到账，最长可能几天。',
  cashier: {
    title: '微信支付（模拟）',
    note: '这里代替微信的付款页，不会真的扣款',
    pay: '确认支付',
    giveUp: '先不付了',
  },
} as const
