import { openFiles } from '../../_kit/cloudbase/files'
import { asErasure, erase } from '../../_kit/erasure'
import { errorFields, log } from '../../_kit/log'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** C6: what was interrupted between a member's leaving and the removal of messages, feedback and photos is finished here. */
export const erasure: Job = {
  name: 'erasure',
  run: (context) => {
    const due = (skip: number) => context.store.find('erasures', { order: [['_id', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => eraseNoted(context, document))
  },
}

const eraseNoted = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  try {
    await erase(store, openFiles(), asErasure(document), now)
    return true
  } catch (error) {
    log.error('erasure failed', { memberId: (document as { _id?: unknown })._id, ...errorFields(error) })
    return false
  }
}
