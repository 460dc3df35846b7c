import * as z from 'zod'
import { GIFT_ARTS } from '../../domain/mall/kinds'
import { addressSchema } from '../documents/gift'
import { pageCursor, text } from '../primitives'

const code = text(200)

/** Where what is handed over comes from: the mall, a lottery, or a rescue of dying points. */
export const VOUCHER_SOURCES = ['mall', 'lottery', 'rescue'] as const

export const voucherFace = z.strictObject({
  code: z.string(),
  name: z.string(),
  art: z.enum(GIFT_ARTS).optional(),
  option: z.string().optional(),
  quantity: z.int(),
  source: z.enum(VOUCHER_SOURCES),
  /** Where it comes from in words. */
  from: z.string(),
  /** What to do, in words for the counter: `请交付 2 件`. */
  instruction: z.string(),
  maskedName: z.string(),
  until: z.string().optional(),
  state: z.enum(['waiting', 'used', 'lapsed', 'cancelled']),
  used: z.strictObject({ at: z.string(), storeId: z.string() }).optional(),
  /** Until when it can be undone in this store; absent where it cannot. */
  undoUntil: z.string().optional(),
})

export type VoucherFace = z.infer<typeof voucherFace>

/** What a shown code stands for. Wrong codes are limited per person and hour, and alarm when they go on. */
export const voucherFind = {
  effect: 'read',
  request: z.strictObject({ code }),
  answer: voucherFace,
  refusals: ['not_found', 'not_eligible', 'too_many', 'busy'],
} as const

/** Hands over, once. */
export const voucherConsume = {
  effect: 'write',
  request: z.strictObject({ code }),
  answer: voucherFace,
  refusals: ['not_found', 'not_eligible', 'own_account', 'account_frozen', 'conflict', 'over', 'too_many', 'busy'],
} as const

/** Takes a hand-over in this store back within five minutes, with a reason: the voucher waits again. */
export const voucherUndo = {
  effect: 'write',
  request: z.strictObject({ code, reason: text(100) }),
  answer: voucherFace,
  refusals: ['not_found', 'not_eligible', 'own_account', 'conflict', 'over', 'too_many', 'busy'],
} as const

const waiting = z.strictObject({
  /** Not the code, which its member alone has. */
  entryId: z.string(),
  source: z.enum(VOUCHER_SOURCES),
  name: z.string(),
  option: z.string().optional(),
  quantity: z.int(),
  maskedName: z.string(),
  maskedPhone: z.string().nullable(),
  at: z.string(),
  until: z.string().optional(),
})

/** What waits to be picked up, wherever it comes from, the longest waiting first. */
export const voucherList = {
  effect: 'read',
  request: z.strictObject({ cursor: pageCursor.optional() }),
  answer: z.strictObject({ items: z.array(waiting), nextCursor: z.string().optional() }),
  refusals: ['not_found', 'busy'],
} as const

export type WaitingVouchers = z.infer<typeof voucherList.answer>

const shipment = z.strictObject({
  /** Not the code: who packs need not know it. */
  entryId: z.string(),
  name: z.string(),
  option: z.string().optional(),
  quantity: z.int(),
  address: addressSchema,
  at: z.string(),
})

/** Goods that are to be sent, the oldest first; with their addresses, for managers and operators. */
export const shipmentList = {
  effect: 'read',
  request: z.strictObject({ cursor: pageCursor.optional() }),
  answer: z.strictObject({ items: z.array(shipment), nextCursor: z.string().optional() }),
  refusals: ['not_found', 'busy'],
} as const

export type Shipments = z.infer<typeof shipmentList.answer>

/** They are on their way. */
export const shipmentSend = {
  effect: 'write',
  request: z.strictObject({ entryId: text(200), carrier: text(20), number: text(40) }),
  answer: z.strictObject({ sentAt: z.string() }),
  refusals: ['not_found', 'own_account', 'conflict', 'over', 'busy'],
} as const
