import type { ReminderFacts } from '../facts'
import type { ReminderKindOf } from './kind'
import { daysAfter, hoursAfter, soonest } from './windows'

/** What became of something that the member has done or has: what it was, in two words what became of it, and what follows. */
const fieldsOf =
  (subject: string, outcome: string, note: string): ReminderKindOf<'result'>['fields'] =>
  (facts: ReminderFacts) => ({ thing1: facts.subject ?? subject, phrase2: outcome, thing3: facts.note ?? note })

const nothing = (): null => null

/** T2: the tier is in danger, or has changed. */
export const tier: ReminderKindOf<'result'> = {
  template: 'result',
  fields: fieldsOf('会员等级', '等级提醒', '点击查看等级与权益'),
  worth: () => 70,
  isReceipt: false,
  until: (_, at) => daysAfter(at, 7),
  page: 'packages/me/tier/index',
  sms: nothing,
}

/** L9: a receipt can be claimed. */
export const receipt: ReminderKindOf<'result'> = {
  template: 'result',
  fields: fieldsOf('消费小票', '待领取', '点击补录小票领取积分'),
  worth: () => 65,
  isReceipt: false,
  until: ({ on }, at) => soonest(on, daysAfter(at, 7)),
  page: 'packages/points/claim/index',
  sms: nothing,
}

/** R1: what an invitation or a shared card has brought. */
export const referral: ReminderKindOf<'result'> = {
  template: 'result',
  fields: fieldsOf('邀请奖励', '已到账', '点击查看邀请记录'),
  worth: () => 25,
  isReceipt: true,
  until: (_, at) => daysAfter(at, 3),
  page: 'packages/invite/invite/index',
  sms: nothing,
}

/** K4: a photo was refused. The day that it was for is over before long. */
export const review: ReminderKindOf<'result'> = {
  template: 'result',
  fields: fieldsOf('活动照片', '未通过', '点击查看活动'),
  worth: () => 50,
  isReceipt: true,
  until: (_, at) => hoursAfter(at, 24),
  page: 'packages/activity/list/index',
  sms: nothing,
}
