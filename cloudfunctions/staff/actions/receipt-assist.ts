import { maskName } from '../../../shared/domain/text'
import { isRefusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { claimReceipt } from '../../_kit/sales/claim'
import type { Reader } from '../../_kit/store'
import { memberInFront, sellerOf, unlessOwn } from '../counter'
import { journalled } from '../journal'
import type { StaffAct } from '../request'

/** 补录 with help (L9). The receipt is what is used up by it, not the code by which the member showed himself. */
export const assistReceipt: StaffAct<'receipt.assist'> = async (request) => {
  const { store, now, input } = request
  let member: Member | undefined
  const claimant = {
    store,
    now,
    actor: sellerOf(request).actor,
    findAccount: async (read: Reader) => {
      const found = unlessOwn(request, await memberInFront(request, input.member, read))
      if (!isRefusal(found)) member = found
      return found
    },
  }
  const posted = await claimReceipt(claimant, input.claimCode, journalled(request, 'receipt.assist'))
  return isRefusal(posted) ? posted : { ...posted.answer, maskedName: maskName(member?.name ?? null) }
}
