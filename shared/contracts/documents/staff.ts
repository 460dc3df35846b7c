import * as z from 'zod'
import { hourlyCount } from './hourly-count'

/** In rising order: each may do what those before it may. An operator (运营) sets the rules for all stores. */
export const STAFF_ROLES = ['clerk', 'manager', 'operator'] as const

export type StaffRole = (typeof STAFF_ROLES)[number]

/** Whether somebody in a role may do what is asked of another. */
export const mayAct = (role: StaffRole, asked: StaffRole): boolean => STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(asked)

/** `staff/{staffNo}`: who may use the staff side, at which store. The number, never the openid, stands in the ledger. */
export const staffSchema = z.strictObject({
  _id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/),
  schema: z.literal(1),
  openid: z.string().min(1),
  name: z.string().min(1).max(20),
  storeId: z.string().min(1),
  storeName: z.string().min(1).max(40),
  role: z.enum(STAFF_ROLES),
  status: z.enum(['active', 'revoked']),
  /** Counted by the functions; whoever registers somebody leaves it out. */
  phoneLookups: hourlyCount.optional(),
  /** Wrong pick-up codes, counted likewise; prizes had the first ones. */
  prizeMisses: hourlyCount.optional(),
})

export type StaffDocument = z.infer<typeof staffSchema>

/** `staff_log/{key}`: what a member of staff did, written in the transaction that did it. */
export const staffLogSchema = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  staffNo: z.string(),
  storeId: z.string(),
  action: z.enum([
    'sale.credit',
    'sale.refund',
    'receipt.assist',
    'card.freeze',
    'card.unfreeze',
    'feedback.answer',
    'notice.publish',
    'notice.withdraw',
    'program.publish',
    'program.withdraw',
    'campaign.pause',
    'campaign.resume',
    // As prizes were handed over before vouchers were one thing; journals keep their lines.
    'prize.hand',
    'gift.save',
    'gift.state',
    'gift.stock',
    'gift.codes',
    'voucher.consume',
    'voucher.undo',
    'shipment.send',
    'photo.decide',
    'risk.decide',
    'risk.clawback',
  ]),
  memberId: z.string().nullable(),
  /** Masked, as staff saw it. */
  memberName: z.string().nullable(),
  orderId: z.string().nullable(),
  /** What was typed in; 0 where the action asks for no amount. */
  amountFen: z.int().min(0),
  points: z.int(),
  title: z.string().min(1),
  at: z.string(),
})

export type StaffLogDocument = z.infer<typeof staffLogSchema>
