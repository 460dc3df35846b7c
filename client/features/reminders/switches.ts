import type { RemindersAnswer } from '@shared/contracts'
import type { ReminderKind } from '@shared/domain/reminders/kinds'

/** How all switches stand, as the functions take it. */
export interface Switches {
  readonly off: ReminderKind[]
  readonly sms: boolean
}

/** All switches as they stand after one of them was turned. */
export const switched = ({ kinds, sms }: RemindersAnswer, what: ReminderKind | 'sms', on: boolean): Switches => ({
  off: kinds.filter((one) => (one.kind === what ? !on : !one.on)).map(({ kind }) => kind),
  sms: what === 'sms' ? on : sms.on,
})
