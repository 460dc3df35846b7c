/** Every kind of change that an account can see. A new kind is a line here; clients name it in their own list of kinds. */
export const ENTRY_KINDS = [
  'purchase',
  'claim',
  'refund',
  'release',
  'reward',
  'checkin',
  'task',
  'activity',
  'share',
  'referral',
  'lottery',
  'reversal',
  'redemption',
  'donation',
  'restoration',
  'payment',
  'present',
  'extension',
  'reinstatement',
  'tier',
  'expiry',
  'card',
  'leave',
] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]
