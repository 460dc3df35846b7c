import type { PhotoDocument } from '../../../shared/contracts/documents/activity'
import type { QueuedPhoto } from '../../../shared/contracts/staff/photo'
import type { RulesAt } from '../../../shared/domain/tiers'
import { maskName } from '../../../shared/domain/text'
import { instantOf } from '../../../shared/domain/time'
import { asPhoto } from '../../_kit/activities/documents'
import { offered } from '../../_kit/activities/terms'
import { openFiles } from '../../_kit/cloudbase/files'
import { namesOf } from '../../_kit/names'
import { pageOf } from '../../_kit/pages'
import { rulesOf } from '../../_kit/programs'
import type { StaffAct } from '../request'

const PAGE = 20

/** Seconds for which the list shows its pictures. */
const SHOWN_SECONDS = 600

/** Photos that people have to look at, the longest waiting first. Names and addresses of a page are read in one call each. */
export const queuePhotos: StaffAct<'photo.queue'> = async ({ store, now, input }) => {
  const where = { state: { in: ['review', 'appealed'] } }
  const { items, ...rest } = await pageOf(store, {
    collection: 'photos',
    where,
    order: 'asc',
    limit: PAGE,
    cursor: input.cursor,
    parse: asPhoto,
  })
  const rulesAt = await rulesOf(store, now)
  const names = await namesOf(
    store,
    items.map(({ memberId }) => memberId),
  )
  const urls = await openFiles().addresses(
    items.map(({ fileId }) => fileId),
    SHOWN_SECONDS,
  )
  return { ...rest, items: items.map((photo, i) => viewOf(photo, nameOf(photo, rulesAt, now), names.get(photo.memberId), urls[i])) }
}

const nameOf = ({ activityId, at }: PhotoDocument, rulesAt: RulesAt, now: number): string =>
  (offered(rulesAt, instantOf(at), activityId) ?? offered(rulesAt, now, activityId))?.name ?? activityId

const viewOf = (
  { _id, day, at, state, refusal, appeal }: PhotoDocument,
  activityName: string,
  name: string | null | undefined,
  url: string | undefined,
): QueuedPhoto => ({
  photoId: _id,
  activityName,
  maskedName: maskName(name ?? null),
  day,
  at,
  state,
  ...(refusal === null ? {} : { refusal }),
  ...(appeal === null ? {} : { appeal }),
  url: url ?? '',
})
