import type { ReminderFacts } from '../facts'
import type { TemplateName } from '../kinds'
import type { SmsTexts } from '../sms'
import type { FieldTexts } from '../templates'

/** What there is to know of one kind of reminder. */
export interface ReminderKindOf<Name extends TemplateName> {
  readonly template: Name
  readonly fields: (facts: ReminderFacts) => FieldTexts<Name>
  /** How much it is worth to its member: what is worth more goes out first, and grants are kept for it. */
  readonly worth: (facts: ReminderFacts) => number
  /** Tells of something just done: it counts for no daily limit, though quiet hours hold for it as well. */
  readonly isReceipt: boolean
  /** Up to when (epoch ms) it is of use, when it was promised at `at`. */
  readonly until: (facts: ReminderFacts, at: number) => number
  /** The page that it opens: as WeChat wants it, without a leading stroke. */
  readonly page: string
  /** What an SMS says in its place; null for what is not worth one. */
  readonly sms: (facts: ReminderFacts) => SmsTexts | null
}

export type AnyReminderKind = { readonly [Name in TemplateName]: ReminderKindOf<Name> }[TemplateName]
