import { grouped } from '../../text'
import { NEVER } from '../../time'
import type { ReminderKindOf } from './kind'
import { daysAfter } from './windows'

/** Points that have died, and how they can be woken. */
export const expired: ReminderKindOf<'expiring'> = {
  template: 'expiring',
  fields: ({ points = 0, on = NEVER, note = '积分已到期，点击查看' }) => ({
    thing1: `${grouped(points)} 积分已到期`,
    date2: on,
    thing3: note,
  }),
  worth: () => 60,
  isReceipt: false,
  until: (_, at) => daysAfter(at, 7),
  page: 'packages/points/expiring/index',
  sms: () => null,
}
