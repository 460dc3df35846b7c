import type { NoticeView as Notice } from '@shared/contracts'
import { dayOf, instantOf } from '@shared/domain/time'
import type { Tone } from '@/components/tone'
import { dateWords, dayOfIso } from '@/lib/format'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

export interface NoticeRow {
  readonly state: string
  readonly tone: Tone | 'plain'
  /** The days on which it shows, the last included. */
  readonly days: string
  readonly withdrawable: boolean
}

const TONES: Record<Notice['state'], Tone | 'plain'> = { coming: 'sky', showing: 'leaf', over: 'plain', withdrawn: 'plain' }

/** The last day on which something shows that ends, exclusively, at `until`. */
const lastDay = (until: string): string => dayOf(instantOf(until) - 1)

export const noticeRow = ({ state, from, until }: Notice): NoticeRow => {
  const words = wordsFrom(staffTable).notices
  return {
    state: words.states[state],
    tone: TONES[state],
    days: words.fromUntil(dateWords(dayOfIso(from)), dateWords(lastDay(until))),
    withdrawable: state === 'coming' || state === 'showing',
  }
}
