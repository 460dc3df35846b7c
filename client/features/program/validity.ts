import { grouped } from '@shared/domain/text'
import { dateWords } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Standing } from './tier-view'

export interface Validity {
  readonly title: string
  readonly note: string
  /** Whether it asks for something. */
  readonly open: boolean
  /** How far keeping the tier is; absent where nothing is missing. */
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string }
}

/** How the validity stands: when it ends, and what it then comes to; undefined where none runs. */
export const validityOf = (standing: Standing, words: Strings['benefits']): Validity | undefined => {
  const { dormantSince, tierUntil, keepMissing, outlook, periodGrowth } = standing
  if (dormantSince) return { title: words.dormant(dateWords(dormantSince)), note: words.dormantNote, open: true }
  if (!tierUntil) return undefined
  const title = words.until(dateWords(tierUntil))
  if (keepMissing !== undefined)
    return {
      title,
      note: words.keepMissing(grouped(keepMissing)),
      open: true,
      progress: { value: periodGrowth, max: periodGrowth + keepMissing, label: words.keepProgress },
    }
  return outlook === 'dormant' ? { title, note: words.sleepy, open: true } : { title, note: words.keeps, open: false }
}
