import * as z from 'zod'
import { heldLotChange, lotChange, points } from '../primitives'
import { ENTRY_KINDS } from '../../domain/ledger/kinds'

/** One entry of the caller, with the words that explain it. */
export const pointsExplain = {
  effect: 'read',
  request: z.strictObject({ entryId: z.string().min(1).max(160) }),
  answer: z.strictObject({
    entryId: z.string(),
    kind: z.enum(ENTRY_KINDS),
    points,
    balanceAfter: points,
    debtAfter: points,
    at: z.string(),
    title: z.string(),
    steps: z.array(z.string()),
    lots: z.array(lotChange),
    /** Signed changes of what is held; absent where nothing is. */
    held: z.array(heldLotChange).optional(),
    programVersion: z.string(),
    orderId: z.string().optional(),
    /** What of the mall it paid for or gave back. */
    redemptionId: z.string().optional(),
    storeId: z.string().optional(),
    /** Number of the member of staff who did it by hand. */
    staffNo: z.string().optional(),
    seq: z.int(),
    hash: z.string(),
  }),
  refusals: ['not_joined', 'not_found', 'busy'],
} as const

export type ExplainedEntry = z.infer<typeof pointsExplain.answer>
