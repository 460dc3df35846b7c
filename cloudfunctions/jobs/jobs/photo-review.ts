import { shanghaiIso } from '../../../shared/domain/time'
import { NOTHING_DUE } from '../../_kit/activities/documents'
import type { Document } from '../../_kit/store'
import { dueJob, type JobContext } from '../job'

/** K4: a photo that WeChat has not answered about in time is looked at by people. */
export const photoReview = dueJob(
  'photo-review',
  (now) => ({ collection: 'photos', where: { dueAt: { lte: shanghaiIso(now) } }, by: 'dueAt' }),
  (document, context) => askPeople(document, context),
)

/** Only while it is still being checked: an answer that came meanwhile stands. */
const askPeople = async ({ _id }: Document, { store }: JobContext): Promise<boolean> => {
  await store.update('photos', { _id, state: 'checking' }, { state: 'review', dueAt: NOTHING_DUE })
  return true
}
