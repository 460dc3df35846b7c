import { memberLookup } from '../../../shared/contracts/till'
import { isRefusal, type Refusal } from '../../../shared/errors'
import { parseInput } from '../../_kit/answer'
import { asOfNow } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { lookUp, maskedMember } from '../../_kit/sales/look-up'
import type { TillRequest, TillSuccess } from '../request'

/** `POST /till/v1/members/lookup`: masked, and without using the code up (C4). */
export const lookUpMember = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const wanted = parseInput(memberLookup.request, request.body)
  if (isRefusal(wanted)) return wanted
  const account = await lookUp(request, wanted)
  if (isRefusal(account)) return account
  const member = asOfNow(account, request.now, await rulesOf(request.store, request.now))
  return { status: 200, data: maskedMember(member, request.now) }
}
