import * as z from 'zod'
import { type Account, accountSchema } from '../../../shared/contracts/documents/account'
import {
  type EarnedCause,
  earnedCauseSchema,
  entrySchema,
  type PresentCause,
  presentCauseSchema,
  type RefundCause,
  refundCauseSchema,
} from '../../../shared/contracts/documents/entry'
import { nextReminderOn, withStages } from '../../../shared/domain/expiry'
import { type Books, brokenLaw, type Entry, nextExpiryOn, nextReleaseOn } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'

/** A stored document that breaks its schema or the laws of the books: the request stops, nothing is "fixed". */
export class CorruptDocument extends Error {
  constructor(id: unknown, words: string) {
    super(`document ${String(id)}: ${words}`)
    this.name = 'CorruptDocument'
  }
}

/** The document in the form of its schema. Throws CorruptDocument. */
export const checked = <T>(schema: z.ZodType<T>, document: unknown, id = (document as { _id?: unknown } | undefined)?._id): T => {
  const parsed = schema.safeParse(document)
  if (parsed.success) return parsed.data
  throw new CorruptDocument(id, z.prettifyError(parsed.error))
}

const lawful = (account: Account): Account => {
  const broken = brokenLaw(account)
  if (broken) throw new CorruptDocument(account._id, broken)
  if (account.nextExpiryOn !== nextExpiryOn(account)) throw new CorruptDocument(account._id, 'nextExpiryOn differs from the first lot')
  if (account.nextReleaseOn !== nextReleaseOn(account))
    throw new CorruptDocument(account._id, 'nextReleaseOn differs from the first held lot')
  if (account.nextReminderOn !== nextReminderOn(account.lots, account.reminded))
    throw new CorruptDocument(account._id, 'nextReminderOn differs from what its lots have to be told of')
  return account
}

/** Checked on reading and on writing alike. */
export const asAccount = (document: unknown): Account => lawful(checked(accountSchema, document) as Account)

export const asEntry = (document: unknown): Entry => checked(entrySchema, document)

const causeOf = <T>(schema: z.ZodType<T>, entry: Entry): T => checked(schema, entry.cause, entry._id)

/** What a purchase or claim earned by; the entry must be one of the two. */
export const earnedCause = (entry: Entry): EarnedCause => causeOf(earnedCauseSchema, entry)

export const refundCause = (entry: Entry): RefundCause => causeOf(refundCauseSchema, entry)

export const presentCause = (entry: Entry): PresentCause => causeOf(presentCauseSchema, entry)

/** The account with other books: every field that the books determine follows them. */
export const withBooks = (account: Account, books: Books): Account => ({
  ...account,
  balance: books.balance,
  debt: books.debt,
  lots: books.lots.map((lot) => ({ ...lot })),
  held: books.held.map((lot) => ({ ...lot })),
  carryFen: books.carryFen,
  seq: books.seq,
  headHash: books.headHash,
  nextExpiryOn: nextExpiryOn(books),
  nextReleaseOn: nextReleaseOn(books),
  nextReminderOn: nextReminderOn(books.lots, account.reminded),
})

/**
 * The account with its reminders under the stages of a programme. Accounts from before there were reminders, or from before the stages
 * changed, have theirs from their next entry on; a walk over all of them brings the rest up to date.
 */
export const withReminders = (account: Account, { reminders }: Pick<Program, 'reminders'>): Account => {
  const reminded = account.status === 'left' ? {} : withStages(account.reminded, reminders.expiryDays)
  return { ...account, reminded, nextReminderOn: nextReminderOn(account.lots, reminded) }
}
