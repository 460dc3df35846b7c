import type { StaffInput } from '../../shared/contracts'
import { LIMITS } from '../../shared/domain/limits'
import { parseCode } from '../../shared/domain/member-code'
import { yuan } from '../../shared/domain/text'
import { isRefusal, refuse, type Refusal } from '../../shared/errors'
import { type Member, memberById } from '../_kit/accounts'
import { countInHour, countOne } from '../_kit/hourly'
import { lookUp } from '../_kit/sales/look-up'
import type { Seller } from '../_kit/sales/seller'
import type { Reader } from '../_kit/store'
import type { StaffCaller } from './request'

type InFront = StaffInput<'sale.credit'>['member']

/** The member of staff as the books know him: by his number. */
export const sellerOf = ({ store, now, staff }: StaffCaller): Seller & { readonly actor: { readonly kind: 'staff' } } => ({
  store,
  now,
  storeId: staff.storeId,
  actor: { kind: 'staff', id: staff._id },
})

/** Notes that this person has looked up a phone. */
export const notePhoneLookup = ({ store, now, staff }: StaffCaller): Promise<void> =>
  countOne(store, { collection: 'staff', id: staff._id, path: 'phoneLookups', read: staff.phoneLookups }, now)

/** Why this person may not ask for another phone just now. The count comes with the document by which he was recognised. */
export const tooManyPhones = ({ staff, now }: StaffCaller): Refusal | undefined =>
  countInHour(staff.phoneLookups, now) >= LIMITS.phoneLookupsPerHour
    ? refuse('too_many', '按手机号查询过于频繁，请扫描会员码或一小时后再试')
    : undefined

/**
 * The member in front of the counter, without using a code up. A phone that is nobody's counts as a look-up whatever it was
 * tried for, so that no other action tells more about phones than the look-up does.
 */
export const memberInFront = async (caller: StaffCaller, wanted: InFront, read: Reader = caller.store): Promise<Member | Refusal> => {
  if (!('phone' in wanted)) return lookUp(caller, wanted, read)
  const refused = tooManyPhones(caller)
  if (refused) return refused
  const member = await lookUp(caller, wanted, read)
  if (isRefusal(member)) await notePhoneLookup(caller)
  return member
}

/** Whose code it is, whatever the code is worth: for those who have it checked, and used up, together with what it is shown for. */
export const memberNamed = async (caller: StaffCaller, wanted: InFront): Promise<Member | Refusal> => {
  if (!('code' in wanted)) return memberInFront(caller, wanted)
  const code = parseCode(wanted.code)
  return (code && (await memberById(caller.store, code.memberRef))) ?? refuse('code_invalid')
}

/** Nobody gives points to himself. */
export const unlessOwn = ({ staff }: StaffCaller, member: Member | Refusal): Member | Refusal =>
  !isRefusal(member) && member.openid === staff.openid ? refuse('own_account') : member

/** Why somebody of this role may not credit so much by hand. */
export const overCreditLimit = ({ staff: { role } }: StaffCaller, amountFen: number): Refusal | undefined => {
  const limitFen = LIMITS.staffCreditFen[role]
  if (amountFen <= limitFen) return undefined
  const wayOn = role === 'clerk' ? '请店长办理' : '请在收银机上办理'
  return refuse('over_limit', `单笔最多录入 ${yuan(limitFen)} 元，${wayOn}`, { limitFen })
}
