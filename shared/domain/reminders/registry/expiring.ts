import { grouped } from '../../text'
import { NEVER } from '../../time'
import { chineseDay } from '../fields'
import type { ReminderKindOf } from './kind'
import { daysAfter, soonest } from './windows'

/** Days before the end from which on it is the last call. */
const LAST_CALL = 3

/** The earlier ones come again: two weeks of no use are no loss. */
const worthOf = (stage: number): number => Math.max(100 - stage, 10)

/** X3: points that die before long. The last call alone is worth an SMS. */
export const expiring: ReminderKindOf<'expiring'> = {
  template: 'expiring',
  fields: ({ points = 0, on = NEVER, note = '点击查看可以兑换的好礼' }) => ({ thing1: `${grouped(points)} 积分`, date2: on, thing3: note }),
  worth: ({ stage = LAST_CALL }) => worthOf(stage),
  isReceipt: false,
  until: ({ on, stage = LAST_CALL }, at) => soonest(on, daysAfter(at, Math.max(stage / 3, LAST_CALL))),
  page: 'packages/points/expiring/index',
  sms: ({ points = 0, on = NEVER, note = '还来得及使用', stage = LAST_CALL }) =>
    stage > LAST_CALL ? null : { template: 'expiring', params: { points: grouped(points), day: chineseDay(on), gift: note } },
}
