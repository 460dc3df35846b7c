import type { FeedbackPage } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

/** The first page as it was last seen. */
export const keptFeedback = (): FeedbackPage | undefined => recall('feedback')

/** One page, newest first. Throws CallError. */
export const fetchFeedback = async (cursor?: string): Promise<FeedbackPage> => {
  const page = await ask('feedback.list', cursor ? { cursor } : {})
  if (!cursor) remember('feedback', page)
  return page
}
