import { maskName } from '../../../shared/domain/text'
import { isRefusal, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { claimReceipt } from '../../_kit/sales/claim'
import type { Reader } from '../../_kit/store'
import { memberInFront, memberNamed, sellerOf, unlessOwn } from '../counter'
import { journalled } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

/** 补录 with help (L9). The receipt is what is used up by it, not the code by which the member showed himself. */
export const assistReceipt: StaffAct<'receipt.assist'> = async (request) => {
  const { store, now, input } = request
  let member: Member | undefined
  const findAccount = async (read: Reader): Promise<Member | Refusal> => {
    const found = unlessOwn(request, await whoIsIt(request, read))
    if (isRefusal(found)) return found
    member = found
    return found
  }
  const claimant = { store, now, actor: sellerOf(request).actor, findAccount }
  const posted = await claimReceipt(claimant, input.claimCode, journalled(request, 'receipt.assist'))
  return isRefusal(posted) ? posted : { ...posted.answer, maskedName: maskName(member?.name ?? null) }
}

/**
 * Asked ahead of the transaction, it says whose wrong tries are counted; what a shown code is worth is asked within, where an earlier
 * success of this very claim overrules that it has expired by now.
 */
const whoIsIt = (request: StaffRequest<'receipt.assist'>, read: Reader): Promise<Member | Refusal> =>
  read === request.store ? memberNamed(request, request.input.member) : memberInFront(request, request.input.member, read)
