import * as z from 'zod'
import type { Entry } from '../../domain/ledger'
import { ENTRY_KINDS } from '../../domain/ledger/kinds'
import { storedLot } from './account'

const hash = z.string().length(64)

/** `entries/{businessKey}`: one immutable line of the ledger. */
export const entrySchema: z.ZodType<Entry> = z.strictObject({
  _id: z.string().min(1),
  schema: z.literal(1),
  memberId: z.string(),
  seq: z.int().min(1),
  kind: z.enum(ENTRY_KINDS),
  points: z.int(),
  lots: z.array(storedLot),
  debtChange: z.int(),
  carryChangeFen: z.int(),
  balanceAfter: z.int().min(0),
  debtAfter: z.int().min(0),
  title: z.string(),
  steps: z.array(z.string()),
  at: z.string(),
  actor: z.strictObject({ kind: z.enum(['till', 'member', 'system']), id: z.string() }),
  programVersion: z.string(),
  orderId: z.string().nullable(),
  storeId: z.string().nullable(),
  cause: z.record(z.string(), z.unknown()),
  inputDigest: hash,
  answer: z.unknown(),
  prevHash: hash,
  hash,
})
