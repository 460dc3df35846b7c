import type { ActionData } from '../../../shared/contracts'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { asParticipation, asPhoto, participationId, standsFor, withPhoto } from '../../_kit/activities/documents'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { refusalOfText } from '../../_kit/wechat/text-check'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Request = MemberRequest<'photo.appeal'>
type Appealed = ActionData<'photo.appeal'>

/** Asks people to look at a refused photo, once. While they do, it breaks no run of days. The same words again answer the same. */
export const appealPhoto: Act<'photo.appeal'> = async (request) => {
  const { store, openid, now, input } = request
  const caller = await callerAccount(request)
  if (isRefusal(caller)) return caller
  const refused = await refusalOfText({ openid, text: input.words, scene: 'comment', now })
  return refused ?? transact<Appealed>(store, { act: (transaction) => appeal(transaction, request, caller._id) })
}

const appeal = async (transaction: Transaction, { input, now }: Request, memberId: string): Promise<Appealed | Refusal> => {
  const found = await transaction.get('photos', input.photoId)
  const photo = found === undefined ? undefined : asPhoto(found)
  // A photo of somebody else is as unknown as one that does not exist.
  if (photo?.memberId !== memberId) return refuse('not_found', '没有找到这张照片')
  if (photo.appeal === input.words) return { photoId: photo._id, state: photo.state }
  const participation = asParticipation(await transaction.get('participations', participationId(photo.activityId, memberId)))
  if (photo.state !== 'refused' || photo.appeal !== null || !standsFor(participation, photo))
    return refuse('conflict', '这张照片不能申诉，请刷新后查看')
  const appealed = asPhoto({ ...photo, state: 'appealed', appeal: input.words, at: shanghaiIso(now) })
  await transaction.replace('photos', appealed)
  await transaction.replace('participations', withPhoto(participation, appealed))
  return { photoId: photo._id, state: appealed.state }
}
