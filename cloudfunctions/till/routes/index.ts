import type * as z from 'zod'
import { EXTERNAL_ID_PART } from '../../../shared/contracts/patterns'
import {
  event,
  memberLookup,
  pointsPayment,
  pointsPaymentCancel,
  pointsPaymentQuote,
  purchase,
  purchaseBatch,
  purchaseQuote,
  refund,
  voucherConsumption,
} from '../../../shared/contracts/till'
import type { ErrorCode, Refusal } from '../../../shared/errors'
import type { TillRequest, TillSuccess } from '../request'
import { takeEvent } from './events'
import { lookUpMember } from './member-lookup'
import { cancelPointsPayment, payWithPoints, quotePointsPayment } from './points-payments'
import { creditBatch } from './purchase-batch'
import { quotePurchase } from './purchase-quote'
import { creditPurchase } from './purchases'
import { refundPurchase } from './refunds'
import { consumeVoucher } from './vouchers'

/** One signed call of the till API: where it is, what it takes and answers, who serves it. OpenAPI is generated from these. */
export interface Route {
  readonly method: 'POST'
  /** OpenAPI path template. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly contract: { readonly request: z.ZodType; readonly answer: z.ZodType; readonly refusals: readonly ErrorCode[] }
  /** Status of the first good answer. */
  readonly status: number
  /** Whether a repeated request is answered with `Idempotency-Replayed`; a batch says it item by item. */
  readonly marksReplays: boolean
  /** What a 200 says beside a status of its own, where it says more than that the request came again. */
  readonly nothingNew?: string
  readonly act: (request: TillRequest) => Promise<TillSuccess | Refusal>
}

export const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/till/v1/members/lookup',
    operationId: 'lookUpMember',
    summary: '按会员码或手机号查询会员(不消耗会员码)',
    contract: memberLookup,
    status: 200,
    marksReplays: false,
    act: lookUpMember,
  },
  {
    method: 'POST',
    path: '/till/v1/purchases',
    operationId: 'creditPurchase',
    summary: '上传一笔消费并积分;未出示会员时返回补录码',
    contract: purchase,
    status: 201,
    marksReplays: true,
    act: creditPurchase,
  },
  {
    method: 'POST',
    path: '/till/v1/purchases/quote',
    operationId: 'quotePurchase',
    summary: '付款前预估本单可得积分(不消耗会员码,不入账)',
    contract: purchaseQuote,
    status: 200,
    marksReplays: false,
    act: quotePurchase,
  },
  {
    method: 'POST',
    path: '/till/v1/purchases/batch',
    operationId: 'creditPurchases',
    summary: '补传离线期间的消费,最多 100 笔,逐笔应答',
    contract: purchaseBatch,
    status: 200,
    marksReplays: false,
    act: creditBatch,
  },
  {
    method: 'POST',
    path: '/till/v1/purchases/{orderId}/refunds',
    operationId: 'refundPurchase',
    summary: '整单或部分退款,按比例扣回积分',
    contract: refund,
    status: 200,
    marksReplays: true,
    act: refundPurchase,
  },
  {
    method: 'POST',
    path: '/till/v1/payments/points/quote',
    operationId: 'quotePointsPayment',
    summary: '查询本单最多可用多少积分抵扣(不消耗会员码,不入账)',
    contract: pointsPaymentQuote,
    status: 200,
    marksReplays: false,
    act: quotePointsPayment,
  },
  {
    method: 'POST',
    path: '/till/v1/payments/points',
    operationId: 'payWithPoints',
    summary: '用积分抵扣订单的一部分:先冻结,随消费上传(pointsPaymentId)确认,未确认的到时自动退回',
    contract: pointsPayment,
    status: 201,
    marksReplays: true,
    act: payWithPoints,
  },
  {
    method: 'POST',
    path: '/till/v1/payments/points/{paymentId}/cancel',
    operationId: 'cancelPointsPayment',
    summary: '取消尚未确认的积分抵扣,积分退回原批次',
    contract: pointsPaymentCancel,
    status: 200,
    marksReplays: true,
    act: cancelPointsPayment,
  },
  {
    method: 'POST',
    path: '/till/v1/vouchers/{code}/consume',
    operationId: 'consumeVoucher',
    summary: '核销会员出示的领取码,一码一次,返回应交付的内容',
    contract: voucherConsumption,
    status: 200,
    marksReplays: true,
    act: consumeVoucher,
  },
  {
    method: 'POST',
    path: '/till/v1/events',
    operationId: 'reportEvent',
    summary: '上报消费以外的积分行为:储值、评价',
    contract: event,
    status: 201,
    marksReplays: true,
    nothingNew: '重复请求,答复与首次相同;或会员计划没有这一项奖励,不记账',
    act: takeEvent,
  },
]

/** A parameter of a path is an id of the till, as in a body. */
const pattern = (path: string) => new RegExp(`^${path.replace(/\{(\w+)\}/g, `(?<$1>${EXTERNAL_ID_PART})`)}$`)
const MATCHERS = ROUTES.map((route) => ({ route, matches: pattern(route.path) }))

/** The route of a request, `batch` before `{orderId}` by their order above; undefined for paths that do not exist. */
export const routeFor = (method: string, path: string): { route: Route; params: Record<string, string> } | undefined => {
  for (const { route, matches } of MATCHERS) {
    const found = route.method === method.toUpperCase() ? matches.exec(path) : null
    if (found) return { route, params: { ...found.groups } }
  }
  return undefined
}
