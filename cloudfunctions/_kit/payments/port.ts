import type { PaymentRequest } from '../../../shared/contracts'

/** Something that is to be paid. */
export interface Order {
  /** Names it at the provider: the same name is the same order, however often it is asked for. */
  readonly orderNo: string
  readonly fen: number
  /** What its payer reads. */
  readonly description: string
  readonly openid: string
  /** Shanghai ISO: nobody can pay it later. */
  readonly until: string
}

/** Money that has come for an order. */
export interface Paid {
  readonly orderNo: string
  readonly fen: number
  readonly openid: string
  /** Epoch ms. */
  readonly at: number
}

/** How an order stands: `closed` can never be paid any more, `absent` was never asked for. */
export type OrderStanding = { readonly state: 'paid'; readonly paid: Paid } | { readonly state: 'open' | 'closed' | 'absent' }

/** Money that goes back the way it came, all of an order. */
export interface Refund {
  readonly orderNo: string
  /** Names it: the same one is made once. */
  readonly refundNo: string
  readonly fen: number
  readonly reason: string
}

/** `failed` is what people have to look after; the provider says why. */
export type RefundStanding = { readonly state: 'done' | 'processing' } | { readonly state: 'failed'; readonly words: string }

/** What the provider tells by itself. */
export type PaymentNotice = { readonly kind: 'paid'; readonly paid: Paid } | { readonly kind: 'refund'; readonly orderNo: string }

/** Somebody who takes money for us. Each throws where no answer came: then nothing is known, and it is asked again. */
export interface PaymentProvider {
  /** What `wx.requestPayment` takes. */
  readonly prepay: (order: Order, now: number) => Promise<PaymentRequest>
  readonly query: (orderNo: string, now: number) => Promise<OrderStanding>
  /** How it stands once it was asked to take no money for it any more. */
  readonly close: (orderNo: string, now: number) => Promise<OrderStanding>
  readonly refund: (refund: Refund, now: number) => Promise<RefundStanding>
}
