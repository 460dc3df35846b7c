import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { canStepBack, isOpenToTake, OWN_ACCOUNT, type PresentEnd } from '../../../shared/domain/presents'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { endPresent, type Parties } from '../../_kit/presents/end'
import { presentById } from '../../_kit/presents/documents'
import { presentFace } from '../../_kit/presents/face'
import { type Act, callerAccount, type MemberRequest } from '../request'
import { tooLate } from './present-open'

/**
 * The friend does not want it, or steps back while it cools: the points go back into the very lots (K7). Whoever holds the card is the
 * friend, as long as nobody has taken it up.
 */
export const refusePresent: Act<'present.refuse'> = async (request) => {
  const { store, openid, now, input } = request
  let shown: { readonly present: PresentDocument; readonly giver: string | null } | undefined
  const ended = await endPresent(store, {
    presentId: input.presentId,
    now,
    actor: ({ caller }) => ({ kind: 'member', id: caller?._id ?? '' }),
    caller: (read) => callerAccount({ store: read, openid }),
    how: (present, parties) => refusal(present, parties, now),
    onEnded: (present, { giver }) => (shown = { present, giver: giver.name }),
  })
  if (isRefusal(ended)) return ended
  return shown && !ended.replayed ? { present: presentFace(shown.present, 'friend', shown.giver, now) } : refusedBefore(request)
}

const refusal = (present: PresentDocument, { caller }: Parties, now: number): PresentEnd | Refusal => {
  if (!caller || caller._id === present.giverId) return OWN_ACCOUNT
  if (present.friendId === caller._id)
    return canStepBack(present, 'friend', now) ? { state: 'refused' } : refuse('over', '冷静期已过，不能再放弃')
  return isOpenToTake(present, now) ? { state: 'refused', friendId: caller._id } : tooLate(present)
}

/** What ended before is answered to who ended it alone. */
const refusedBefore = async (request: MemberRequest<'present.refuse'>) => {
  const caller = await callerAccount(request)
  if (isRefusal(caller)) return caller
  const present = await presentById(request.store, request.input.presentId)
  if (isRefusal(present)) return present
  if (present.friendId !== caller._id || present.state !== 'refused') return tooLate(present)
  const giver = await accountById(request.store, present.giverId)
  return { present: presentFace(present, 'friend', giver?.name ?? null, request.now) }
}
