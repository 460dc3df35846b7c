import { NEVER } from '../../time'
import type { ReminderKindOf } from './kind'
import { daysAfter, soonest } from './windows'

/** E4: a campaign that begins before long. Once it has begun the pages say so themselves. */
export const campaign: ReminderKindOf<'campaign'> = {
  template: 'campaign',
  fields: ({ subject = '会员活动', on = NEVER, note = '点击查看活动规则' }) => ({ thing1: subject, date2: on, thing3: note }),
  worth: () => 30,
  isReceipt: false,
  until: ({ on }, at) => soonest(on, daysAfter(at, 7)),
  page: 'packages/programme/campaigns/index',
  sms: () => null,
}
