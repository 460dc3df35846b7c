import * as z from 'zod'
import { LIMITS } from '../../domain/limits'
import { TEMPLATE_NAMES } from '../../domain/reminders/kinds'

const count = z.int().min(0)

/**
 * `wallets/{memberId}`: how many messages of each template WeChat will still take for a member (X4). WeChat tells nobody, so it is counted
 * here: one more for each tap that allowed one, one less for each message that goes out, none left when WeChat says so. Made at the first tap.
 */
export const walletSchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}$/),
  schema: z.literal(1),
  /** The same once more: an index by which members with grants are walked cannot end in `_id`. */
  memberId: z.string(),
  /** Whose grants they are: after the card has moved to another WeChat account they are worth nothing. */
  openid: z.string().min(1),
  grants: z.partialRecord(z.enum(TEMPLATE_NAMES), count),
  /** The latest events of WeChat that were counted, so that one which comes again counts nothing. */
  events: z.array(z.string().max(120)).max(LIMITS.walletEvents),
  /** How many reminders the phone got on the latest Shanghai day that had one. */
  pushed: z.strictObject({ day: z.string().max(10), count }),
})

export type WalletDocument = z.infer<typeof walletSchema>
