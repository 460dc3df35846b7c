import * as z from 'zod'
import { type Actor, applyChange, type Entry, type EntryDraft, takeBack } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import { checked } from '../ledger/documents'
import type { Settled } from '../ledger/settle'
import { whereabouts } from '../ledger/whereabouts'
import type { Reader } from '../store'

/** What every entry of `pay` remembers of what it brought. */
const paidCause = z.object({
  paid: z.int().min(0),
  openedOn: z.iso.date().nullable(),
  heldUntil: z.array(z.object({ releaseOn: z.iso.date(), expiresOn: z.iso.date(), points: z.int() })),
})

/** Why, by whom and when a reward is taken back. */
export interface Reversal {
  readonly reason: string
  readonly program: Program
  readonly actor: Actor
  readonly now: number
}

/** An entry that pays once is taken back once, whoever takes it back. */
export const reversalKey = (entryId: string): string => `reversal:${entryId}`

/** The same for everybody who takes it back: the second finds what the first has done. */
export const reversalDigest = (entryId: string): string => digestOf({ reversal: entryId })

/**
 * The state with what an entry paid taken back (R4): from what is left of it first, wherever it has been moved, and in debt where the
 * points are spent. No storage call, or one where their last day is near or over.
 */
export const reversed = async (
  read: Reader,
  before: Settled,
  paid: Entry,
  { reason, program, actor, now }: Reversal,
): Promise<{ state: Settled; points: number }> => {
  const { paid: points, openedOn, heldUntil } = checked(paidCause, paid.cause, paid._id)
  const opened = [...(openedOn === null ? [] : [openedOn]), ...heldUntil.map(({ expiresOn }) => expiresOn)]
  const { expiresOn } = await whereabouts(read, paid, opened, dayOf(now))
  const change = takeBack(before.books, points, { expiresOn, held: heldUntil }, dayOf(now))
  const draft: EntryDraft = {
    ...change,
    _id: reversalKey(paid._id),
    kind: 'reversal',
    title: `收回“${paid.title}”`,
    steps: [
      reason,
      `收回 ${grouped(points)} 分`,
      ...(change.debtChange > 0 ? [`积分已使用,欠 ${grouped(change.debtChange)} 分,由下次获得的积分抵还`] : []),
    ],
    actor,
    programVersion: program.version,
    inputDigest: reversalDigest(paid._id),
    orderId: null,
    storeId: null,
    cause: { entryId: paid._id, points },
  }
  return { state: { ...before, books: applyChange(before.books, change), drafts: [...before.drafts, draft] }, points }
}
