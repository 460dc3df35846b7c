import type { ParticipationDocument, PhotoDocument } from '../../../shared/contracts/documents/activity'
import { LIMITS } from '../../../shared/domain/limits'
import type { Activity } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { asParticipation, asPhoto, participationId, withPhoto } from '../../_kit/activities/documents'
import { promised } from '../../_kit/activities/terms'
import { openFiles } from '../../_kit/cloudbase/files'
import { photoIdOf, uploadFolder } from '../../_kit/digest'
import { pathOfFile } from '../../_kit/files'
import { getBytes } from '../../_kit/http'
import { errorFields, log } from '../../_kit/log'
import { type Cleaned, cleanedPhoto } from '../../_kit/picture/photo'
import { rulesOf } from '../../_kit/programs'
import { type Reader, type Store, StoreFault, type Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { traceOfPicture } from '../../_kit/wechat/media-check'
import { claimLikeness } from '../../_kit/activities/likeness'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Request = MemberRequest<'photo.submit'>

/** Seconds for which WeChat can fetch the picture that it is asked about. */
const CHECK_SECONDS = 3_600

/** Seconds for which the upload is read. */
const READ_SECONDS = 60

/**
 * Hands in the photo of today (K4): cleaned, compared with everybody's photos, then checked by WeChat. Its id is made from the upload, so
 * that a request which comes again, after whatever crash, goes on with the same photo. The upload itself is removed at the end.
 */
export const submitPhoto: Act<'photo.submit'> = async (request) => {
  const { store, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const member = await callerAccount(request)
  if (isRefusal(member)) return member
  if (!isOwnUpload(input.fileId, member._id)) return refuse('not_found', '没有找到上传的照片，请重新选择')
  const before = await submittedBefore(store, input.fileId)
  const refused = before ? undefined : await mayHandIn(store, request, member, rulesAt)
  if (refused) return refused
  const photo = before ?? (await kept(request, rulesAt))
  if (!isRefusal(photo) && photo.state === 'checking' && photo.traceId === null) await askWechat(request, photo)
  if (!isRefusal(photo) || photo.refused !== 'busy') await forget([input.fileId])
  return isRefusal(photo) ? photo : { photoId: photo._id, day: photo.day, state: photo.state }
}

/** Members upload to folders that only they can name: nobody hands in what somebody else has uploaded. */
const isOwnUpload = (fileId: string, memberId: string): boolean => {
  const path = pathOfFile(fileId)
  return path !== undefined && path.startsWith(uploadFolder(memberId)) && !path.includes('..')
}

const submittedBefore = async (read: Reader, fileId: string): Promise<PhotoDocument | undefined> => {
  const found = await read.get('photos', photoIdOf(fileId))
  return found === undefined ? undefined : asPhoto(found)
}

/** Why there may be no photo of today, or none more; asked before the work is done, and again where it is written. */
const mayHandIn = async (
  read: Reader,
  { now, input }: Request,
  member: { readonly _id: string; readonly status: string },
  rulesAt: RulesAt,
): Promise<Refusal | undefined> => {
  if (member.status === 'frozen') return refuse('account_frozen')
  const participation = await participationOf(read, input.activityId, member._id)
  if (isRefusal(participation)) return participation
  return obstacle(participation, promised(rulesAt, now, participation), now)
}

const participationOf = async (read: Reader, activityId: string, memberId: string): Promise<ParticipationDocument | Refusal> => {
  const found = await read.get('participations', participationId(activityId, memberId))
  return found === undefined ? refuse('not_found', '请先参加活动') : asParticipation(found)
}

const obstacle = ({ photos, entryId }: ParticipationDocument, activity: Activity | undefined, now: number): Refusal | undefined => {
  const today = dayOf(now)
  if (!activity || today > activity.until || entryId !== null) return refuse('over', entryId === null ? undefined : '您已完成这个活动')
  const standing = photos[today]?.standing
  return standing === 'waiting' || standing === 'passed' ? refuse('limit_reached', '今天的照片已经交过了，请明天再来') : undefined
}

/** The photo as it is stored, or why it is not. What was stored of a refused one is removed. */
const kept = async (request: Request, rulesAt: RulesAt): Promise<PhotoDocument | Refusal> => {
  const cleaned = await cleanedUpload(request.input.fileId)
  if (isRefusal(cleaned)) return cleaned
  const fileId = await openFiles().upload(`photos/${photoIdOf(request.input.fileId)}.jpg`, cleaned.jpeg)
  const photo = await transact<PhotoDocument>(request.store, {
    act: (transaction) => write(transaction, request, rulesAt, cleaned, fileId),
    earlier: () => submittedBefore(request.store, request.input.fileId),
  })
  if (isRefusal(photo) && photo.refused !== 'busy') await forget([fileId])
  return photo
}

const cleanedUpload = async (fileId: string): Promise<Cleaned | Refusal> => {
  const [url] = await openFiles().addresses([fileId], READ_SECONDS)
  if (url === undefined) return refuse('not_found', '没有找到上传的照片，请重新选择')
  const upload = await getBytes(url, LIMITS.photoBytes).catch((error: unknown) => {
    throw new StoreFault('unavailable', error)
  })
  return (upload && cleanedPhoto(upload)) ?? refuse('photo_invalid')
}

const write = async (
  transaction: Transaction,
  { openid, now, input }: Request,
  rulesAt: RulesAt,
  { sha256, likeness }: Cleaned,
  fileId: string,
): Promise<PhotoDocument | Refusal> => {
  const account = await callerAccount({ store: transaction, openid })
  if (isRefusal(account)) return account
  const participation = await participationOf(transaction, input.activityId, account._id)
  if (isRefusal(participation)) return participation
  const refused = obstacle(participation, promised(rulesAt, now, participation), now)
  if (refused) return refused
  const photo = newPhoto({
    id: photoIdOf(input.fileId),
    activityId: input.activityId,
    memberId: account._id,
    fileId,
    sha256,
    likeness,
    now,
  })
  const used = await claimLikeness(transaction, { photoId: photo._id, sha256, likeness })
  if (used) return used
  await transaction.insert('photos', [photo])
  await transaction.replace('participations', withPhoto(participation, photo))
  // Unchanged: who leaves at the same moment writes it too, so that no photo is left of somebody who is gone.
  await transaction.replace('accounts', account)
  return photo
}

interface NewPhoto extends Pick<PhotoDocument, 'activityId' | 'memberId' | 'fileId' | 'sha256' | 'likeness'> {
  readonly id: string
  readonly now: number
}

const newPhoto = ({ id, now, ...photo }: NewPhoto): PhotoDocument =>
  asPhoto({
    ...photo,
    _id: id,
    schema: 1,
    day: dayOf(now),
    state: 'checking',
    refusal: null,
    traceId: null,
    dueAt: shanghaiIso(now + LIMITS.photoCheckMinutes * 60_000),
    at: shanghaiIso(now),
    appeal: null,
    decidedBy: null,
    reason: null,
  })

/** Where WeChat cannot be asked, or its name for the check gets lost, people look at the photo after half an hour. */
const askWechat = async ({ store, openid, now }: Request, photo: PhotoDocument): Promise<void> => {
  const [url] = await openFiles().addresses([photo.fileId], CHECK_SECONDS)
  const traceId = url && (await traceOfPicture({ openid, url, now }))
  if (traceId) await noteTrace(store, photo, traceId)
}

const noteTrace = (store: Store, { _id }: PhotoDocument, traceId: string): Promise<number> =>
  store.update('photos', { _id, state: 'checking', traceId: null }, { traceId })

/** Best effort: an upload that stays is of no use to anybody, and the bucket lets old ones expire. */
const forget = async (fileIds: readonly string[]): Promise<void> => {
  try {
    await openFiles().remove(fileIds)
  } catch (error) {
    log.warn('an upload stays', errorFields(error))
  }
}
