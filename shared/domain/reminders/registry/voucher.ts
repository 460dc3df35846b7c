import { NEVER } from '../../time'
import type { ReminderKindOf } from './kind'
import { daysAfter, soonest } from './windows'

/** A gift that waits to be fetched and before long will not. */
export const voucher: ReminderKindOf<'expiring'> = {
  template: 'expiring',
  fields: ({ subject = '待领取的礼品', on = NEVER, note = '请在到期前到门店领取' }) => ({ thing1: subject, date2: on, thing3: note }),
  worth: () => 80,
  isReceipt: false,
  until: ({ on }, at) => soonest(on, daysAfter(at, 7)),
  page: 'packages/points/expiring/index',
  sms: () => null,
}
