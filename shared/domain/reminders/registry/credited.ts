import type { ReminderKindOf } from './kind'
import { hoursAfter } from './windows'

/** L4: points that a purchase, a receipt or a reward has brought. */
export const credited: ReminderKindOf<'points-credited'> = {
  template: 'points-credited',
  fields: ({ subject = '积分到账', points = 0, balance = 0, note = '点击查看积分明细' }) => ({
    thing1: subject,
    number2: String(points),
    number3: String(balance),
    thing4: note,
  }),
  worth: () => 20,
  isReceipt: true,
  until: (_, at) => hoursAfter(at, 24),
  page: 'packages/points/history/index',
  sms: () => null,
}
