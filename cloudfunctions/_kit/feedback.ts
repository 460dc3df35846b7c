import { type FeedbackDocument, feedbackSchema } from '../../shared/contracts/documents/feedback'
import { checked } from './ledger/documents'

/** Checked on reading and on writing alike. */
export const asFeedback = (document: unknown): FeedbackDocument => checked(feedbackSchema, document)
