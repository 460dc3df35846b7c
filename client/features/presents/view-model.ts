import type { PresentFace } from '@shared/contracts'
import type { PresentState } from '@shared/domain/presents/kinds'
import type { Tone } from '@/components/tone'
import { dayOfIso, dayWords, grouped, whenWords } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Language } from '@/strings/language'

type Words = Strings['presents']

export interface Saying {
  readonly words: Words
  readonly language: Language
}

export const TONES: Readonly<Record<PresentState, Tone | 'plain'>> = {
  offered: 'gold',
  cooling: 'sky',
  given: 'leaf',
  refused: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
}

/** Whether the points are on their way still. */
export const isUnderWay = (state: PresentState): boolean => state === 'offered' || state === 'cooling'

/** The functions say it in Chinese, and more precisely than any table; in another language the state and its time are said. */
export const standWords = (
  { state, status, until }: Pick<PresentFace, 'state' | 'status' | 'until'>,
  { words: { stands }, language }: Saying,
): string => {
  if (language === 'zh-CN') return status
  return state === 'offered' || state === 'cooling' ? stands[state](until ? whenWords(until) : '') : stands[state]
}

/** A present as a row of the list shows it. */
export interface RowView {
  readonly id: string
  readonly who: string
  readonly points: string
  readonly when: string
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly stands: string
}

export const rowView = (face: PresentFace, saying: Saying): RowView => {
  const { words } = saying
  const { maskedName, side } = face
  return {
    id: face.presentId,
    who: maskedName === undefined ? words.nobodyYet : side === 'giver' ? words.to(maskedName) : words.from(maskedName),
    points: grouped(face.points),
    when: dayWords(dayOfIso(face.at)),
    state: words.states[face.state],
    tone: TONES[face.state],
    stands: standWords(face, saying),
  }
}
