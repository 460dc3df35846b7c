import type { ReminderFacts } from '../facts'
import { cut } from '../fields/cut'
import type { ReminderKind } from '../kinds'
import { fitted, type TemplateData } from '../templates'
import { campaign } from './campaign'
import { credited } from './credited'
import { expired } from './expired'
import { expiring } from './expiring'
import type { AnyReminderKind } from './kind'
import { receipt, referral, review, tier } from './results'
import { voucher } from './voucher'

export type { AnyReminderKind } from './kind'

/** All that the phone is told: a new kind is one object and one line. */
export const REMINDERS: Readonly<Record<ReminderKind, AnyReminderKind>> = {
  credited,
  expiring,
  expired,
  tier,
  campaign,
  receipt,
  referral,
  review,
  voucher,
}

/** The fields of a reminder as WeChat takes them, whatever it tells of. */
export const dataOf = (facts: ReminderFacts): TemplateData => fitted(REMINDERS[facts.kind].fields(facts))

export const worthOf = (facts: ReminderFacts): number => REMINDERS[facts.kind].worth(facts)

/** Names the message in the page that a reminder opens: the page tells `reminder.open`. */
export const REMINDER_PARAMETER = 'reminder'

/** The page that a reminder opens, with its message. */
export const pageOf = ({ kind }: ReminderFacts, messageId: string): string =>
  `${REMINDERS[kind].page}?${REMINDER_PARAMETER}=${encodeURIComponent(messageId)}`

const LONGEST_NOTE = 20

/** The reminder that also says how many more wait: in its note, whose own words give way. */
export const withMore = (facts: ReminderFacts, more: number): ReminderFacts => {
  const words = `另有${more}条提醒`
  const note = facts.note === undefined ? '' : cut(facts.note, LONGEST_NOTE - words.length - 1)
  return { ...facts, note: note === '' ? words : `${note}，${words}` }
}
