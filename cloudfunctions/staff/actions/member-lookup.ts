import { tierOf } from '../../../shared/domain/program'
import { NEVER } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { asOfNow } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { lookUp, maskedMember } from '../../_kit/sales/look-up'
import { notePhoneLookup, tooManyPhones } from '../counter'
import type { StaffAct } from '../request'

/** Finds a member, masked, to be confirmed by eye (C4). Every look-up of a phone counts, found or not. */
export const lookUpMember: StaffAct<'member.lookup'> = async (request) => {
  const { input, now, store } = request
  if ('phone' in input) {
    const refused = tooManyPhones(request)
    if (refused) return refused
    await notePhoneLookup(request)
  }
  const found = await lookUp(request, input)
  if (isRefusal(found)) return found
  const rulesAt = await rulesOf(store, now)
  const member = asOfNow(found, now, rulesAt)
  return {
    ...maskedMember(member, now),
    tierName: tierOf(rulesAt(now), member.tier).name,
    ...(member.tierUntil === NEVER ? {} : { tierUntil: member.tierUntil }),
    ...(member.dormantSince === null ? {} : { dormantSince: member.dormantSince }),
    debt: member.debt,
    status: member.status,
  }
}
