import * as z from 'zod'
import type { Books } from '../../domain/ledger'
import { hourlyCount } from './hourly-count'

const count = z.int().min(0)
export const storedLot = z.strictObject({ expiresOn: z.iso.date(), points: z.int() })

/** `accounts/{memberId}`: the books of one member and what every call to the till needs of him. `_id` is the memberRef. */
export const accountSchema = z.strictObject({
  _id: z.string().regex(/^[1-9]\d{9}$/),
  schema: z.literal(1),
  openid: z.string().min(1),
  /** Keyed hash of the phone, or `none:<memberId>`: unique either way. */
  phoneKey: z.string().min(1),
  maskedPhone: z.string().nullable(),
  name: z.string().nullable(),
  /** A frozen card's codes identify nobody; who has left is unknown to everybody, while refunds of old orders still book on him. */
  status: z.enum(['active', 'frozen', 'left']),
  /** Who froze the card, while it is frozen: what staff froze only staff open again. */
  frozenBy: z.enum(['member', 'staff']).nullable().default(null),
  tier: z.string().min(1),
  /** 1 per whole yuan spent and kept; decides the tier at every purchase, claim and refund. */
  growth: count,
  /** Counts re-issues: another serial means another code secret. */
  cardSerial: z.int().min(1),
  /** The latest step of a code that was used up; −1 before the first. */
  lastCodeStep: z.int().min(-1),
  /** Wrong tries. */
  failures: z.strictObject({ digits: hourlyCount, claim: hourlyCount }),
  balance: count,
  debt: count,
  lots: z.array(storedLot),
  carryFen: count,
  seq: count,
  headHash: z.string().length(64),
  /** First death among the lots, or 9999-12-31: the sweep's index. */
  nextExpiryOn: z.iso.date(),
  joinedAt: z.string(),
})

export type Account = z.infer<typeof accountSchema> & Books
