import type { ActionData } from '../../../shared/contracts'
import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { canStepBack, type PresentEnd } from '../../../shared/domain/presents'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { endPresent, presentEndKey, type Parties, type PresentEnded } from '../../_kit/presents/end'
import { presentById } from '../../_kit/presents/documents'
import { type OtherName, presentFace } from '../../_kit/presents/face'
import { namesOf } from '../../_kit/names'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Withdrawn = ActionData<'present.withdraw'>

/** The giver takes a present back, as long as it has not arrived: the points go into the very lots that they came from (K7). */
export const withdrawPresent: Act<'present.withdraw'> = async (request) => {
  const { store, openid, now, input } = request
  let shown: { readonly present: PresentDocument; readonly friend: OtherName } | undefined
  const ended = await endPresent(store, {
    presentId: input.presentId,
    now,
    actor: ({ giver }) => ({ kind: 'member', id: giver._id }),
    caller: (read) => callerAccount({ store: read, openid }),
    how: (present, parties) => withdrawal(present, parties, now),
    onEnded: (present, { friend }) => (shown = { present, friend: friend?.name }),
  })
  if (isRefusal(ended)) return ended
  return shown && !ended.replayed ? answerOf(shown.present, shown.friend, ended.answer, now) : withdrawnBefore(request, ended.answer)
}

const withdrawal = (present: PresentDocument, { caller }: Parties, now: number): PresentEnd | Refusal => {
  // Whose it is not knows nothing of it.
  if (caller?._id !== present.giverId) return refuse('not_found', '没有找到这份转赠')
  if (canStepBack(present, 'giver', now)) return { state: 'withdrawn' }
  return refuse('over', present.state === 'cooling' ? '冷静期已过，积分正在到账，不能再撤回' : '这份转赠已结束，不能再撤回')
}

const answerOf = (present: PresentDocument, friend: OtherName, ended: PresentEnded, now: number): Withdrawn => ({
  present: presentFace(present, 'giver', friend, now),
  entryId: presentEndKey(present._id),
  ...ended,
})

/** What ended before is answered to who ended it alone. */
const withdrawnBefore = async (
  { store, openid, now, input }: MemberRequest<'present.withdraw'>,
  ended: PresentEnded,
): Promise<Withdrawn | Refusal> => {
  const caller = await callerAccount({ store, openid })
  if (isRefusal(caller)) return caller
  const present = await presentById(store, input.presentId)
  if (isRefusal(present)) return present
  if (present.giverId !== caller._id) return refuse('not_found', '没有找到这份转赠')
  if (present.state !== 'withdrawn') return refuse('over', '这份转赠已结束，不能再撤回')
  const names = await namesOf(store, present.friendId === null ? [] : [present.friendId])
  return answerOf(present, present.friendId === null ? undefined : (names.get(present.friendId) ?? null), ended, now)
}
