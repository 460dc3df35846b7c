import { type ReminderDay, reminderDaySchema, type ReminderEffect } from '../../../shared/contracts/documents/delivery'
import type { Omission, RemindedBy } from '../../../shared/domain/reminders'
import type { Day } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Reader, Transaction } from '../store'

/** Checked on reading and on writing alike. */
const asReminderDay = (document: unknown): ReminderDay => checked(reminderDaySchema, document)

/** What is added to the figures of a day. */
export interface Counting {
  readonly by: RemindedBy
  readonly effect: Partial<ReminderEffect>
  readonly omitted?: Omission | null
}

export const NO_EFFECT: ReminderEffect = { reminded: 0, decided: 0, opened: 0, rescued: 0, points: 0, pointsRescued: 0, pointsDied: 0 }

const FIELDS = Object.keys(NO_EFFECT) as (keyof ReminderEffect)[]

export const addedEffect = (a: ReminderEffect, b: Partial<ReminderEffect>): ReminderEffect =>
  FIELDS.reduce<ReminderEffect>((sum, field) => ({ ...sum, [field]: a[field] + (b[field] ?? 0) }), NO_EFFECT)

/** Adds to the figures of a day: a storage call to read them and one to write them. */
export const addToReminderDay = async (transaction: Transaction, day: Day, { by, effect, omitted = null }: Counting): Promise<void> => {
  const found = await transaction.get('reminder_days', day)
  const before = found === undefined ? undefined : asReminderDay(found)
  const after = asReminderDay({
    _id: day,
    schema: 1,
    ways: { ...before?.ways, [by]: addedEffect(before?.ways[by] ?? NO_EFFECT, effect) },
    omitted: omitted === null ? (before?.omitted ?? {}) : { ...before?.omitted, [omitted]: (before?.omitted[omitted] ?? 0) + 1 },
  })
  await (before ? transaction.replace('reminder_days', after) : transaction.insert('reminder_days', [after]))
}

/** More than anybody asks for. */
const MOST_DAYS = 400

/** The days from `from` to `until`, both included, that had any reminder, the latest first. One storage call. */
export const reminderDays = async (read: Reader, from: Day, until: Day): Promise<readonly ReminderDay[]> =>
  (await read.find('reminder_days', { where: { _id: { gte: from, lte: until } }, order: [['_id', 'desc']], limit: MOST_DAYS })).map(
    asReminderDay,
  )
