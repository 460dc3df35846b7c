import type { PhotoDocument } from '../../../shared/contracts/documents/activity'
import { isRefusal, refuse } from '../../../shared/errors'
import { judge } from '../../_kit/activities/verdict'
import { rulesOf } from '../../_kit/programs'
import { journalLine } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

/** Lets a photo count, or not. The same decision again answers the same; another one, of a photo that a colleague decided, is a conflict. */
export const decidePhoto: StaffAct<'photo.decide'> = async (request) => {
  const { store, now, input } = request
  const judged = await judge(store, {
    photoId: input.photoId,
    next: (photo) => (photo.state === 'review' || photo.state === 'appealed' ? decided(request, photo) : undefined),
    rulesAt: await rulesOf(store, now),
    now,
    beside: (member, photo) =>
      member.openid === request.openid
        ? refuse('own_account')
        : [['staff_log', journalLine(request, { ...deedOf(request, photo), memberId: member._id, memberName: member.name })]],
  })
  if (isRefusal(judged)) return judged
  const isAsWanted = judged.decidedBy !== null && (judged.state === 'passed') === input.pass
  return isAsWanted ? { photoId: judged._id, state: judged.state } : refuse('conflict', '这张照片已有结果，请刷新后查看')
}

/** Who appealed has been heard: what does not pass then stays refused. */
const decided = ({ staff, input }: StaffRequest<'photo.decide'>, { state, refusal }: PhotoDocument) => ({
  state: input.pass ? ('passed' as const) : state === 'appealed' ? ('upheld' as const) : ('refused' as const),
  refusal: input.pass ? null : (refusal ?? ('staff' as const)),
  decidedBy: staff._id,
  reason: input.reason ?? null,
})

const deedOf = ({ input }: StaffRequest<'photo.decide'>, { _id, state }: PhotoDocument) => ({
  key: `photo:${_id}:${state}`,
  action: 'photo.decide' as const,
  title: input.pass ? '通过活动照片' : '不通过活动照片',
})
