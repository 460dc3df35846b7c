import type { QueuedPhoto } from '@shared/contracts'
import type { Tone } from '@/components/tone'
import { clockTime, dateWords, dayOfIso, whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['operator']['photos']

export interface PhotoRow {
  readonly state: string
  readonly tone: Tone
  /** Whose photo of which day, and since when it waits. */
  readonly facts: readonly string[]
  /** Why it waits for a person. */
  readonly why: string
}

/** What happened on the photo's own day is told by the hour alone. */
const sinceWords = ({ day, at }: QueuedPhoto): string => (dayOfIso(at) === day ? clockTime(at) : whenWords(at))

/** One photo as those see it who decide whether it counts. */
export const photoRow = (photo: QueuedPhoto, words: Words): PhotoRow => {
  const appealed = photo.state === 'appealed'
  return {
    state: appealed ? words.appealed : words.waiting,
    tone: appealed ? 'clay' : 'gold',
    facts: [photo.maskedName, words.ofDay(dateWords(photo.day)), (appealed ? words.appealedAt : words.came)(sinceWords(photo))],
    why: photo.refusal === undefined ? words.late : words.refusals[photo.refusal],
  }
}
