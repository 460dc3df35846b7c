/** Orders and refunds of WeChat Pay's stand-in, as one journal. */
import { type Journal, openJournal } from '../journal'

export interface PayRefund {
  readonly refundNo: string
  readonly refundId: string
  readonly status: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL'
  readonly reason: string
  /** ISO 8601. */
  readonly at: string
}

export interface PayOrder {
  readonly orderNo: string
  readonly prepayId: string
  readonly description: string
  readonly fen: number
  readonly openid: string
  readonly timeExpire: string
  readonly notifyUrl: string
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'
  /** ISO 8601. */
  readonly at: string
  readonly paid?: { readonly transactionId: string; readonly at: string }
  readonly refund?: PayRefund
}

export class PayOrders {
  readonly #orders = new Map<string, PayOrder>()
  readonly #journal: Journal<PayOrder>

  constructor(path: string | undefined) {
    this.#journal = openJournal<PayOrder>(path)
    for (const order of this.#journal.lines) this.#orders.set(order.orderNo, order)
  }

  /** Keeps an order as it is from now on. */
  keep(order: PayOrder): PayOrder {
    this.#journal.append(order)
    this.#orders.set(order.orderNo, order)
    return order
  }

  get(orderNo: string): PayOrder | undefined {
    return this.#orders.get(orderNo)
  }

  prepared(prepayId: string): PayOrder | undefined {
    return [...this.#orders.values()].find((order) => order.prepayId === prepayId)
  }

  /** The latest first. */
  list(): PayOrder[] {
    return [...this.#orders.values()].reverse()
  }

  close(): void {
    this.#journal.close()
  }
}
