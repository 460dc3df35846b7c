import type { FoundSale } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import type { Fact } from '@/features/staff-desk/components/facts'
import { grouped, whenWords } from '@/lib/format'
import { strings, wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

/** What a refund needs to know of an order, in words. */
export const saleFacts = (sale: FoundSale): Fact[] => {
  const { refund, order } = wordsFrom(staffTable)
  const { common } = strings()
  const { pointsPaid: paid } = sale
  const money = (fen: number): string => `${yuan(fen)} ${common.yuan}`
  return [
    { label: order.label, value: sale.orderId },
    { label: refund.paidAt, value: whenWords(sale.paidAt) },
    { label: refund.member, value: sale.claimed ? (sale.maskedName ?? '') : refund.unclaimed },
    { label: refund.amount, value: money(sale.amountFen) },
    ...(paid === undefined ? [] : [{ label: refund.pointsPaid, value: refund.pointsPaidOf(grouped(paid.points), yuan(paid.valueFen)) }]),
    ...(sale.refundedFen > 0 ? [{ label: refund.refunded, value: money(sale.refundedFen) }] : []),
    ...(sale.claimed ? [{ label: refund.points, value: common.inPoints(grouped(sale.points)) }] : []),
  ]
}
