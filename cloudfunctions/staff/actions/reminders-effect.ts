import type { RemindersEffect } from '../../../shared/contracts'
import type { ReminderDay } from '../../../shared/contracts/documents/delivery'
import { OMISSIONS, REMINDED_BY } from '../../../shared/domain/reminders/kinds'
import { addedEffect, NO_EFFECT, reminderDays } from '../../_kit/reminders/days'
import type { StaffAct } from '../request'

type Way = RemindersEffect['ways'][number]

/** What became of reminders of expiry (X6). */
export const readRemindersEffect: StaffAct<'reminders.effect'> = async ({ store, input: { from, until } }) => {
  const days = await reminderDays(store, from, until)
  return { ways: waysOf(days), days: days.map((one) => ({ day: one._id, ways: waysOf([one]) })), omitted: omittedOf(days) }
}

/** In the order of the ways; those that no reminder went are left out. */
const waysOf = (days: readonly ReminderDay[]): Way[] =>
  REMINDED_BY.map((by) => ({ by, ...days.reduce((sum, { ways }) => addedEffect(sum, ways[by] ?? {}), NO_EFFECT) })).filter(
    ({ reminded }) => reminded > 0,
  )

const omittedOf = (days: readonly ReminderDay[]): RemindersEffect['omitted'] =>
  OMISSIONS.map((reason) => ({ reason, count: days.reduce((sum, { omitted }) => sum + (omitted[reason] ?? 0), 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
