import { shanghaiIso } from '../../../shared/domain/time'
import { NOTHING_DUE } from '../../_kit/activities/documents'
import { errorFields, log } from '../../_kit/log'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 200

/** K4: a photo that WeChat has not answered about in time is looked at by people. */
export const photoReview: Job = {
  name: 'photo-review',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('photos', { where: { dueAt: { lte: shanghaiIso(context.now) } }, order: [['dueAt', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => askPeople(context, document))
  },
}

/** Only while it is still being checked: an answer that came meanwhile stands. */
const askPeople = async ({ store }: JobContext, document: unknown): Promise<boolean> => {
  const { _id } = document as { _id: string }
  try {
    await store.update('photos', { _id, state: 'checking' }, { state: 'review', dueAt: NOTHING_DUE })
    return true
  } catch (error) {
    log.error('photo review failed', { photoId: _id, ...errorFields(error) })
    return false
  }
}
