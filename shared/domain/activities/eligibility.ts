import type { PurchaseRecord } from '../program'
import { addDays, type Day } from '../time'

export interface Bought {
  readonly orderId: string
  readonly paidOn: Day
  readonly fen: number
}

export interface Returned {
  readonly orderId: string
  readonly fen: number
}

/** The first day whose purchases count. */
export const countsFrom = ({ withinDays }: PurchaseRecord, today: Day): Day => addDays(today, -withinDays)

/** Whether what was bought and kept within the window comes to enough. */
export const hasPurchaseRecord = (asked: PurchaseRecord, bought: readonly Bought[], returned: readonly Returned[], today: Day): boolean => {
  const returnedOf = (orderId: string) => returned.reduce((sum, part) => (part.orderId === orderId ? sum + part.fen : sum), 0)
  const from = countsFrom(asked, today)
  const kept = bought.filter(({ paidOn }) => paidOn >= from).map(({ orderId, fen }) => Math.max(0, fen - returnedOf(orderId)))
  return kept.reduce((sum, fen) => sum + fen, 0) >= asked.fen
}
