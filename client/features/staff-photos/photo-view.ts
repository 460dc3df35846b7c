import type { QueuedPhoto } from '@shared/contracts'
import type { Tone } from '@/components/tone'
import { clockTime, dateWords, dayOfIso, whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['operator']['photos']

export interface PhotoRow {
  readonly state: string
  readonly tone: Tone
  /** Whose photo of which day, and when it came. */
  readonly facts: readonly string[]
  /** Why it waits for a person. */
  readonly why: string
}

/** A photo that came on its own day says the hour alone. */
const cameWords = ({ day, at }: QueuedPhoto): string => (dayOfIso(at) === day ? clockTime(at) : whenWords(at))

/** One photo as those see it who decide whether it counts. */
export const photoRow = (photo: QueuedPhoto, words: Words): PhotoRow => {
  const appealed = photo.state === 'appealed'
  return {
    state: appealed ? words.appealed : words.waiting,
    tone: appealed ? 'clay' : 'gold',
    facts: [photo.maskedName, words.ofDay(dateWords(photo.day)), words.came(cameWords(photo))],
    why: photo.refusal === undefined ? words.late : words.refusals[photo.refusal],
  }
}
