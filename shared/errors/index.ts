/**
 * The closed list of refusals and faults. Every answer of the product that is not a success carries one of these codes;
 * the words are what a member or a cashier reads, so each says what to do next.
 */

/** What a caller may do with the very same request. */
export type RetryClass = 'never' | 'same_request' | 'later'

export interface ErrorKind {
  /** HTTP status on the till API. */
  readonly status: number
  readonly retry: RetryClass
  /** Words for people (zh-CN). A more precise sentence may replace them case by case. */
  readonly message: string
}

export const ERRORS = {
  invalid: { status: 422, retry: 'never', message: '提交的内容有误,请检查后再试' },
  bad_signature: { status: 401, retry: 'never', message: '签名校验未通过,请检查收银机的密钥与时钟' },
  not_found: { status: 404, retry: 'never', message: '没有找到对应的记录' },
  not_joined: { status: 403, retry: 'never', message: '您还不是会员,请先加入' },
  client_outdated: { status: 426, retry: 'never', message: '小程序已更新,请刷新后继续' },
  conflict: { status: 409, retry: 'never', message: '同一编号已用于另一笔不同的业务' },
  code_invalid: { status: 422, retry: 'never', message: '会员码无效,请会员打开最新的会员码' },
  code_expired: { status: 422, retry: 'never', message: '会员码已过期,请会员刷新后重新出示' },
  code_used: { status: 409, retry: 'never', message: '会员码已使用过,请等待会员码刷新' },
  phone_taken: { status: 409, retry: 'never', message: '该手机号已绑定其他会员' },
  already_member: { status: 409, retry: 'never', message: '此微信已有会员卡,两张卡合并请联系门店' },
  proof_wrong: { status: 422, retry: 'never', message: '核对的资料不一致,请重新填写' },
  ticket_expired: { status: 422, retry: 'never', message: '验证已过期,请重新开始' },
  birthday_set: { status: 409, retry: 'never', message: '生日只能填写一次,更正请联系门店' },
  text_rejected: { status: 422, retry: 'never', message: '内容未通过审核,请修改后再提交' },
  over_limit: { status: 422, retry: 'never', message: '超过单笔可录入的金额' },
  own_account: { status: 422, retry: 'never', message: '不能为自己的会员卡操作，请同事办理' },
  frozen_by_staff: { status: 422, retry: 'never', message: '该会员卡由门店挂失,请到门店解挂' },
  phone_code_invalid: { status: 422, retry: 'never', message: '手机号授权已失效,请重新授权' },
  refund_exceeds: { status: 422, retry: 'never', message: '退款金额超过该订单的可退余额' },
  refund_too_early: { status: 422, retry: 'never', message: '退款时间早于消费时间,请检查收银机时钟' },
  too_old: { status: 422, retry: 'never', message: '消费时间超出可补传的期限' },
  in_future: { status: 422, retry: 'never', message: '消费时间晚于当前时间,请检查收银机时钟' },
  claim_expired: { status: 422, retry: 'never', message: '该小票已超过补录期限' },
  claim_taken: { status: 409, retry: 'never', message: '该小票已被补录' },
  claim_refunded: { status: 422, retry: 'never', message: '该小票对应的消费已全部退款' },
  account_frozen: { status: 422, retry: 'never', message: '该会员卡已挂失,请先解挂' },
  not_yet: { status: 422, retry: 'never', message: '还没有完成,完成后再来领取' },
  not_eligible: { status: 422, retry: 'never', message: '暂时不符合参加条件' },
  limit_reached: { status: 422, retry: 'never', message: '次数已用完,请改日再来' },
  not_enough_points: { status: 422, retry: 'never', message: '积分不足' },
  price_changed: { status: 409, retry: 'never', message: '价格有变动,请确认后再兑换' },
  sold_out: { status: 409, retry: 'never', message: '名额已满' },
  over: { status: 422, retry: 'never', message: '活动已结束' },
  photo_invalid: { status: 422, retry: 'never', message: '图片无法识别,请上传 JPG 或 PNG 照片' },
  photo_used: { status: 409, retry: 'never', message: '这张照片已经用过,请上传新拍的照片' },
  too_many: { status: 429, retry: 'later', message: '操作太频繁,请稍后再试' },
  too_large: { status: 413, retry: 'never', message: '提交的内容过大' },
  busy: { status: 503, retry: 'same_request', message: '系统繁忙,请稍候重试' },
  internal: { status: 500, retry: 'same_request', message: '系统开小差了,请稍后重试' },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof ERRORS

/** One wrong field of a request: where it is (`lines[2].amountFen`) and what is wrong with it. */
export interface FieldFault {
  readonly path: string
  readonly message: string
}

export interface ErrorDetails {
  readonly fields?: readonly FieldFault[]
  readonly [key: string]: unknown
}

/** An expected refusal: returned, never thrown, by the domain. */
export interface Refusal {
  readonly refused: ErrorCode
  readonly message?: string
  readonly details?: ErrorDetails
}

export const refuse = (code: ErrorCode, message?: string, details?: ErrorDetails): Refusal => ({
  refused: code,
  ...(message === undefined ? {} : { message }),
  ...(details === undefined ? {} : { details }),
})

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value

/** The body of every answer that is not a success. `details.fields` names the wrong fields. */
export interface AnswerError {
  readonly code: ErrorCode
  readonly message: string
  readonly retry: RetryClass
  readonly requestId: string
  readonly details?: ErrorDetails
}

export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: AnswerError }

export const answerError = (refusal: Refusal, requestId: string): AnswerError => ({
  code: refusal.refused,
  message: refusal.message ?? ERRORS[refusal.refused].message,
  retry: ERRORS[refusal.refused].retry,
  requestId,
  ...(refusal.details === undefined ? {} : { details: refusal.details }),
})
