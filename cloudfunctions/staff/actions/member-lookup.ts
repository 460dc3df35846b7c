import { tierOf } from '../../../shared/domain/program'
import { isRefusal } from '../../../shared/errors'
import { currentProgram } from '../../_kit/programs'
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
  const member = await lookUp(request, input)
  if (isRefusal(member)) return member
  const { name } = tierOf(await currentProgram(store, now), member.tier)
  return { ...maskedMember(member, now), tierName: name, debt: member.debt, status: member.status }
}
