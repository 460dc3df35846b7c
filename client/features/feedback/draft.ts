import type { Input } from '@/lib/call'
import { pendingOps } from '@/lib/pending-ops'
import { forget, recall, remember } from '@/lib/storage'

/** What the member is writing, in the shape in which it is sent. */
export type Draft = Input<'member', 'feedback.send'>

/** As the contract has it. */
const LEAST = 4
export const MOST = 500

const EMPTY: Draft = { kind: 'problem', text: '' }

/** What was sent and is still undecided, if anything: that is what stands in the form until it is known how it ended. */
const undecided = (): Draft | undefined => pendingOps('feedback.send')[0]?.[1].input as Draft | undefined

/** A review is of one purchase; everything else that a member writes may be about an entry or about none. */
export const isReview = ({ kind }: Pick<Draft, 'kind'>): boolean => kind === 'review'

/** What was left unsent, unless it was of the other sort: words for a review are no complaint. */
const unsent = (review: boolean): Draft | undefined => {
  const draft = recall('feedbackDraft')
  return draft && isReview(draft) === review ? draft : undefined
}

/** What the form begins with: what was left unsent, now about the entry that the member comes from, perhaps to review it. */
export const firstDraft = (entryId: string | undefined, review = false): Draft =>
  undecided() ?? {
    ...EMPTY,
    ...unsent(review),
    ...(review ? { kind: 'review' as const } : {}),
    ...(entryId ? { entryId } : {}),
  }

export const emptyDraft = (): Draft => EMPTY

export const keepDraft = (draft: Draft): void => {
  if (draft.text.trim() === '') forget('feedbackDraft')
  else remember('feedbackDraft', draft)
}

/** What a keyboard or a clipboard brings and no text of ours may contain. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g

const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').trim()

/** As it is sent; undefined when there are not words enough. */
export const sendable = (draft: Draft): Draft | undefined => {
  const text = cleaned(draft.text)
  return text.length < LEAST ? undefined : { ...draft, text }
}
