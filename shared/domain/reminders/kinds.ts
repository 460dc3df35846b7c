/** What a member can be reminded of on the phone; each kind can be switched off by itself. A new kind is a file, a line here and one in the registry. */
export const REMINDER_KINDS = ['credited', 'expiring', 'expired', 'tier', 'campaign', 'receipt', 'referral', 'review', 'voucher'] as const

export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** WeChat templates by the names that we give them; which template of the console each of them is, the environment says. Kinds share them. */
export const TEMPLATE_NAMES = ['points-credited', 'expiring', 'campaign', 'result'] as const

export type TemplateName = (typeof TEMPLATE_NAMES)[number]

/** How a reminder reached its member: everything is in the inbox, a channel beside it is named when it was used. */
export const CHANNELS = ['wechat', 'sms', 'inbox'] as const

export type Channel = (typeof CHANNELS)[number]

/** Why a reminder did not go to the phone. */
export const OMISSIONS = [
  /** No grant of its template is left. */
  'no_grant',
  /** The last grants are kept for reminders that are worth more. */
  'kept',
  /** The member has switched this kind off. */
  'switched_off',
  /** Another one went out that day; this one is named in it as one of so many. */
  'digest',
  /** It would have come too late to be of use. */
  'stale',
  /** WeChat says that no grant is left after all, or that it was withdrawn (43101). */
  'refused',
  /** A fault of ours that WeChat or the SMS provider has named: told to the operators. */
  'failed',
  /** Whether it arrived is not known; it is never sent again. */
  'unknown',
  /** The member has left or the card moved away meanwhile. */
  'left',
] as const

export type Omission = (typeof OMISSIONS)[number]

/**
 * How a reminder counts when its effect is measured (X6): by the channel of the phone; as one whose member had no grant, with whom the others
 * are compared; or as one that stayed in the inbox for another reason.
 */
export const REMINDED_BY = ['wechat', 'sms', 'no_grant', 'inbox'] as const

export type RemindedBy = (typeof REMINDED_BY)[number]

/** Moments of value at which the app may ask for grants; never on opening. */
export const ASKING_MOMENTS = ['check_in', 'credited', 'redeemed', 'claimed', 'photo', 'invited', 'settings'] as const

export type AskingMoment = (typeof ASKING_MOMENTS)[number]
