import * as z from 'zod'
import type { PhotoDocument } from '../../../shared/contracts/documents/activity'
import { isRefusal } from '../../../shared/errors'
import { asPhoto, NOTHING_DUE } from '../../_kit/activities/documents'
import { judge } from '../../_kit/activities/verdict'
import { log } from '../../_kit/log'
import { rulesOf } from '../../_kit/programs'
import type { Deal } from '../request'

const checkSchema = z.object({
  trace_id: z.string().min(1).max(200),
  errcode: z.int().optional(),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }).optional(),
})

type Suggest = 'pass' | 'review' | 'risky'

const NEXT: Readonly<Record<Suggest, Pick<PhotoDocument, 'state' | 'refusal'>>> = {
  pass: { state: 'passed', refusal: null },
  risky: { state: 'refused', refusal: 'content' },
  review: { state: 'review', refusal: null },
}

/**
 * WeChat's answer about a photo (K4). One that comes late, when people were asked already, counts as long as none of them has decided.
 * A trace that is not known yet, because its photo is just being stored, is asked for again; if it never becomes known, people look.
 */
export const dealWithMediaCheck: Deal = async ({ store, now, event }) => {
  const parsed = checkSchema.safeParse(event)
  if (!parsed.success) return true
  const { trace_id: traceId, errcode, result } = parsed.data
  const [found] = await store.find('photos', { where: { traceId }, limit: 1 })
  if (found === undefined) return false
  const photo = asPhoto(found)
  // A check that failed says nothing of the picture.
  const suggest = (errcode ?? 0) === 0 && result ? result.suggest : 'review'
  const judged = await judge(store, {
    photoId: photo._id,
    next: ({ state }) =>
      state === 'checking' || (state === 'review' && suggest !== 'review') ? { ...NEXT[suggest], dueAt: NOTHING_DUE } : undefined,
    rulesAt: await rulesOf(store, now),
    now,
  })
  if (!isRefusal(judged)) return true
  log.warn('picture check not taken', { refused: judged.refused })
  return judged.refused !== 'busy'
}
