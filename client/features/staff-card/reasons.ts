import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

export const FREEZE_REASONS = ['lost', 'stolen', 'leaked', 'other'] as const
export const UNFREEZE_REASONS = ['found', 'verified', 'other'] as const

export type FreezeReason = (typeof FREEZE_REASONS)[number]
export type UnfreezeReason = (typeof UNFREEZE_REASONS)[number]

/** What the record of an action may hold. */
export const LONGEST_REASON = 100

/**
 * The reason as it is put on record: the one that was chosen, with the details. Undefined when nothing has been said: `other` says
 * nothing by itself.
 */
export const reasonWords = (reason: FreezeReason | UnfreezeReason, detail: string): string | undefined => {
  const words = wordsFrom(staffTable).card
  const said = detail.trim()
  if (reason === 'other') return said || undefined
  const chosen = { ...words.reasons, ...words.reasonsUnfreeze }[reason]
  return said ? words.join(chosen, said) : chosen
}
