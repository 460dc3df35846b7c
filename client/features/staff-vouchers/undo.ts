import { wordsFrom } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'

export const UNDO_REASONS = ['wrong', 'absent', 'other'] as const

export type UndoReason = (typeof UNDO_REASONS)[number]

export const LONGEST_DETAIL = 60

/** What goes on record; undefined where “other” says nothing more. */
export const reasonWords = (reason: UndoReason, detail: string): string | undefined => {
  const said = detail.replace(/\s+/g, ' ').trim()
  if (reason === 'other') return said === '' ? undefined : said
  const words = wordsFrom(vouchersTable)
  return said === '' ? words.reasons[reason] : words.reasonWith(words.reasons[reason], said)
}
