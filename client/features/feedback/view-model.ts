import type { FeedbackPage } from '@shared/contracts'
import type { Tone } from '@/components/tone'
import { whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

/** One thing that a member has told us. */
export type Told = FeedbackPage['items'][number]

export interface FeedbackView {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly text: string
  readonly when: string
  readonly entryId?: string
  readonly reply?: { readonly text: string; readonly when?: string }
}

const TONES: Readonly<Record<Told['state'], Tone | 'plain'>> = { received: 'sky', answered: 'leaf', closed: 'plain' }

/** A kind or state that only a newer server knows is shown without a name rather than not at all. */
export const feedbackView = (item: Told, words: Strings['feedback']): FeedbackView => ({
  id: item.feedbackId,
  kind: words.kinds[item.kind] ?? '',
  state: words.states[item.state] ?? '',
  tone: TONES[item.state] ?? 'plain',
  text: item.text,
  when: whenWords(item.at),
  ...(item.entryId ? { entryId: item.entryId } : {}),
  ...(item.reply ? { reply: { text: item.reply, ...(item.repliedAt ? { when: whenWords(item.repliedAt) } : {}) } } : {}),
})
