import type { ExpiringAnswer } from '@shared/contracts'
import type { Day } from '@shared/domain/time'
import { dateWords, grouped, lifeWords } from '@/lib/format'
import type { Strings } from '@/strings'
import { dyingLots, livingLots, pointsOf } from './lots'

export type Headline =
  | {
      readonly look: 'dying'
      readonly label: string
      readonly points: string
      readonly first: string
      readonly share: string
      /** How much of the balance it is, for the bar. */
      readonly percent: number
    }
  | { readonly look: 'calm' | 'none'; readonly title: string; readonly note: string }

/** What matters most: how much dies soon, or that nothing does. */
export const headlineOf = (answer: ExpiringAnswer, today: Day, words: Strings['expiring']): Headline => {
  const dying = dyingLots(answer, today)
  const [first] = livingLots(answer.lots, today)
  if (!first) return { look: 'none', title: words.none, note: words.noneNote }
  if (dying.length === 0)
    return {
      look: 'calm',
      title: words.calm(answer.soon.days),
      note: words.calmNote(grouped(first.points), dateWords(first.expiresOn)),
    }
  const percent = percentIn(pointsOf(dying), answer.balance)
  return {
    look: 'dying',
    label: words.soon(answer.soon.days),
    points: grouped(pointsOf(dying)),
    first: words.first(grouped(first.points), dateWords(first.expiresOn), lifeWords(today, first.expiresOn)),
    share: words.share(percent, grouped(answer.balance)),
    percent,
  }
}

/** Whole hundredths, never nought of something and never all of a part. */
export const percentIn = (points: number, of: number): number => {
  if (points <= 0 || of <= 0) return 0
  if (points >= of) return 100
  return Math.min(99, Math.max(1, Math.round((points / of) * 100)))
}
