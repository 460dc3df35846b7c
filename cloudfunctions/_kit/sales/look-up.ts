import type { memberIdentifier, memberLookup } from '../../../shared/contracts/till'
import type * as z from 'zod'
import { spendable } from '../../../shared/domain/ledger'
import { parseCode } from '../../../shared/domain/member-code'
import { maskName } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByPhoneKey, type Member, memberById } from '../accounts'
import { phoneKey } from '../digest'
import { noteFailure } from '../failures'
import { checkCode } from '../member-code'
import type { Reader, Store } from '../store'

interface Counter {
  readonly store: Store
  readonly now: number
}

/**
 * The member behind a shown code, a phone or a member number, without using a code up (C4). Asked within a transaction, it reads
 * through `read`; wrong typed digits are counted in the store itself either way.
 */
export const lookUp = async (
  { store, now }: Counter,
  wanted: z.infer<typeof memberIdentifier>,
  read: Reader = store,
): Promise<Member | Refusal> => {
  if ('phone' in wanted) return (await accountByPhoneKey(read, phoneKey(wanted.phone))) ?? refuse('not_found', '该手机号还不是会员')
  if ('memberRef' in wanted) return (await memberById(read, wanted.memberRef)) ?? refuse('not_found', '没有找到该会员')
  const code = parseCode(wanted.code)
  const member = code && (await memberById(read, code.memberRef))
  if (!member) return refuse('code_invalid')
  const checked = checkCode(member, code, now)
  if (!isRefusal(checked)) return member
  if (checked.refused === 'code_invalid' && code.form === 'digits') await noteFailure(store, member, 'digits', now)
  return checked
}

/**
 * What the counter may see of a member as of now (`asOfNow`): enough to ask whether it is the right one, and how much there is to spend,
 * which is nothing while the points sleep.
 */
export const maskedMember = (account: Member, now: number): z.infer<typeof memberLookup.answer> => ({
  memberRef: account._id,
  maskedName: maskName(account.name),
  maskedPhone: account.maskedPhone,
  tier: account.tier,
  balance: account.dormantSince === null ? spendable(account, dayOf(now)) : 0,
})
