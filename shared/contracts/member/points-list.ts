import * as z from 'zod'
import { heldPoints, lotChange, points } from '../primitives'
import { ENTRY_KINDS } from '../../domain/ledger/kinds'

/** One page of history, newest first. `cursor` is the `nextCursor` of the page before. */
export const pointsList = {
  effect: 'read',
  request: z.strictObject({
    cursor: z
      .string()
      .regex(/^\d{1,15}$/, '翻页标记不正确')
      .optional(),
    limit: z.int().min(1).max(100).optional(),
    /** Shanghai calendar month, `2026-11`. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '须为月份,例如 2026-11')
      .optional(),
    kind: z.enum(ENTRY_KINDS).optional(),
  }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        entryId: z.string(),
        kind: z.enum(ENTRY_KINDS),
        points,
        /** Signed, what it changed of the points that are held (L6): no part of `points`. Absent where nothing is. */
        pending: points.optional(),
        balanceAfter: points,
        /** ISO 8601 with the Shanghai offset. */
        at: z.string(),
        title: z.string(),
      }),
    ),
    nextCursor: z.string().optional(),
    /** What the entries add up to now; with a first page only. `held` and `expiring` as in `card.get`. */
    books: z
      .strictObject({
        balance: points,
        pending: points,
        held: z.array(heldPoints).optional(),
        debt: points,
        expiring: z.array(lotChange),
      })
      .optional(),
    /** Whether points can be given to friends; with a first page only. */
    presents: z.boolean().optional(),
  }),
  refusals: ['not_joined', 'busy'],
} as const

export type PointsPage = z.infer<typeof pointsList.answer>
export type PointsBooks = NonNullable<PointsPage['books']>
export type PointsItem = PointsPage['items'][number]
