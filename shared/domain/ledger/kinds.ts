/** Every kind of change that an account can see. A new kind is a line here and words in `describe`. */
export const ENTRY_KINDS = ['purchase', 'claim', 'refund', 'expiry'] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]
