import type { StaffData } from '../../../shared/contracts'
import { maskName } from '../../../shared/domain/text'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { cardKey, changeCard } from '../../_kit/cards/freeze'
import { memberInFront, sellerOf } from '../counter'
import { journalled } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

/** 挂失 for a member who reports the loss. From then on only staff can open the card again, also where the member had frozen it. */
export const freezeCard: StaffAct<'card.freeze'> = (request) => setCard(request, 'freeze')

/** 解挂, by a manager who has seen proof of who it is. */
export const unfreezeCard: StaffAct<'card.unfreeze'> = (request) => setCard(request, 'unfreeze')

const setCard = async (
  request: StaffRequest<'card.freeze'>,
  change: 'freeze' | 'unfreeze',
): Promise<StaffData<'card.freeze'> | Refusal> => {
  const { store, now, requestId, input } = request
  const member = await memberInFront(request, input.member)
  if (isRefusal(member)) return member
  const changed = await changeCard(store, {
    memberRef: member._id,
    change,
    actor: sellerOf(request).actor,
    key: cardKey(member._id, requestId),
    now,
    reason: input.reason,
    also: journalled(request, `card.${change}`),
  })
  return isRefusal(changed) ? changed : { memberRef: member._id, maskedName: maskName(member.name), ...changed }
}
