import type { StaffFeedbackPage } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import type { Tone } from '@/components/tone'
import { dayOfIso, daysBetween, whenWords } from '@/lib/format'
import { wordsFrom } from '@/strings'
import { feedbackTable } from '@/strings/feedback'
import { staffTable } from '@/strings/staff'

export type Feedback = StaffFeedbackPage['items'][number]

export const FEEDBACK_TABS = ['received', 'answered', 'closed'] as const

export type FeedbackTab = (typeof FEEDBACK_TABS)[number]

/** A complaint is seen first. */
const TONES: Record<Feedback['kind'], Tone> = { problem: 'gold', complaint: 'clay', suggestion: 'sky', praise: 'leaf', review: 'leaf' }

export interface FeedbackView {
  readonly kind: string
  readonly tone: Tone
  readonly head: string
  /** How long the member has been waiting; only while waiting. */
  readonly waiting?: string
  /** Whether it should have been answered before. */
  readonly late: boolean
}

export const feedbackView = (feedback: Feedback, nowMs: number): FeedbackView => {
  const staff = wordsFrom(staffTable)
  const words = wordsFrom(feedbackTable)
  const days = daysBetween(dayOfIso(feedback.at), dayOf(nowMs))
  return {
    kind: words.kinds[feedback.kind],
    tone: TONES[feedback.kind],
    late: feedback.state === 'received' && days > 0,
    head: `${feedback.maskedName} · ${whenWords(feedback.at)}`,
    ...(feedback.state === 'received' ? { waiting: days > 0 ? staff.feedback.waitingDays(days) : staff.feedback.waitingToday } : {}),
  }
}

/** A reply is one line in the inbox: breaks become spaces. */
export const replyOf = (text: string): string => text.replace(/\s+/g, ' ').trim()
