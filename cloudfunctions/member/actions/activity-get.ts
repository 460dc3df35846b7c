import type { ParticipationDocument, PhotoDocument } from '../../../shared/contracts/documents/activity'
import type { NOT_ELIGIBLE, PhotoView } from '../../../shared/contracts/member/activity'
import type { Activity } from '../../../shared/domain/program'
import { dayOf, type Day } from '../../../shared/domain/time'
import { refuse } from '../../../shared/errors'
import { accountByOpenid, type Member } from '../../_kit/accounts'
import { asParticipation, asPhoto, participationId } from '../../_kit/activities/documents'
import { openFiles } from '../../_kit/cloudbase/files'
import { uploadFolder } from '../../_kit/digest'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { isEligible } from '../../_kit/activities/eligible'
import { faceOf, ownActivity } from '../activities/face'
import { placesLeft } from '../activities/places'
import type { Act } from '../request'

/** Seconds for which a page shows its pictures. */
const SHOWN_SECONDS = 600

/** Photos of a member in one activity that are read: those of a year, with many that were replaced. */
const MOST_PHOTOS = 1000

/** One activity with everything that its page shows (K3); everybody may look. */
export const getActivity: Act<'activity.get'> = async ({ store, openid, now, input }) => {
  const rulesAt = await rulesOf(store, now)
  const today = dayOf(now)
  const account = await accountByOpenid(store, openid)
  const participation = account && (await participationOf(store, input.activityId, account._id))
  const own = ownActivity(rulesAt, now, input.activityId, participation, today)
  if (!own) return refuse('not_found', '没有找到这个活动')
  const { activity, progress } = own
  const left = await placesLeft(store, activity)
  const notEligible = participation ? undefined : await obstacle(store, { activity, account, today, now, placesLeft: left })
  return {
    ...faceOf(own),
    rules: [...activity.rules],
    ...(activity.holdDays > 0 ? { holdDays: activity.holdDays } : {}),
    today,
    mayJoin: participation === undefined && notEligible === undefined,
    ...(notEligible ? { notEligible } : {}),
    ...(activity.eligibility ? { eligibility: { ...activity.eligibility } } : {}),
    ...(left === undefined ? {} : { placesLeft: left }),
    left: progress.left,
    counted: [...progress.counted],
    photos: participation ? await photosOf(store, participation) : [],
    ...(participation ? { uploadTo: uploadFolder(participation.memberId) } : {}),
    ...(participation?.entryId ? { entryId: participation.entryId } : {}),
  }
}

const participationOf = async (read: Reader, activityId: string, memberId: string): Promise<ParticipationDocument | undefined> => {
  const found = await read.get('participations', participationId(activityId, memberId))
  return found === undefined ? undefined : asParticipation(found)
}

interface Visit {
  readonly activity: Activity
  readonly account: Member | undefined
  readonly today: Day
  readonly now: number
  readonly placesLeft: number | undefined
}

/** Why the caller cannot join, the plainest reason first. */
const obstacle = async (
  read: Reader,
  { activity, account, today, now, placesLeft: left }: Visit,
): Promise<(typeof NOT_ELIGIBLE)[number] | undefined> => {
  if (today > activity.until) return 'over'
  if (today < activity.from) return 'not_begun'
  if (!account) return 'not_joined'
  if (left === 0) return 'full'
  if (activity.eligibility && !(await isEligible(read, account._id, activity.eligibility, now))) return 'no_purchase'
  return undefined
}

/** The photo of each day, with an address that shows it for a while; those that were replaced are shown no more. */
const photosOf = async (read: Reader, { memberId, activityId, photos }: ParticipationDocument): Promise<PhotoView[]> => {
  const ids = new Set(Object.values(photos).map(({ photoId }) => photoId))
  if (ids.size === 0) return []
  const found = await read.find('photos', { where: { memberId, activityId }, limit: MOST_PHOTOS })
  const shown = found.map(asPhoto).filter(({ _id }) => ids.has(_id))
  const urls = await openFiles().addresses(
    shown.map(({ fileId }) => fileId),
    SHOWN_SECONDS,
  )
  return shown.map((photo, i) => viewOf(photo, urls[i] ?? '')).sort((a, b) => (a.day < b.day ? -1 : 1))
}

const viewOf = ({ _id, day, state, refusal, reason }: PhotoDocument, url: string): PhotoView => ({
  photoId: _id,
  day,
  state,
  ...(refusal === null ? {} : { refusal }),
  ...(reason === null ? {} : { reason }),
  url,
})
