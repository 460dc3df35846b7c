import type { memberLookup } from '../../../shared/contracts/till'
import type * as z from 'zod'
import type { Account } from '../../../shared/contracts/documents/account'
import { spendable } from '../../../shared/domain/ledger'
import { parseCode, type ParsedCode } from '../../../shared/domain/member-code'
import { maskName } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountByPhoneKey, memberById } from '../accounts'
import { phoneKey } from '../digest'
import { noteFailure } from '../failures'
import { checkCode } from '../member-code'
import type { Store } from '../store'

type Counter = { readonly store: Store; readonly now: number }

/** The member behind a shown code or a phone, without using the code up (C4). */
export const lookUp = (counter: Counter, wanted: z.infer<typeof memberLookup.request>): Promise<Account | Refusal> =>
  'phone' in wanted ? byPhone(counter, wanted.phone) : byCode(counter, parseCode(wanted.code))

const byPhone = async ({ store }: Counter, phone: string): Promise<Account | Refusal> =>
  (await accountByPhoneKey(store, phoneKey(phone))) ?? refuse('not_found', '该手机号还不是会员')

const byCode = async ({ store, now }: Counter, code: ParsedCode | undefined): Promise<Account | Refusal> => {
  const account = code && (await memberById(store, code.memberRef))
  if (!account) return refuse('code_invalid')
  const checked = checkCode(account, code, now)
  if (!isRefusal(checked)) return account
  if (checked.refused === 'code_invalid' && code.form === 'digits') await noteFailure(store, account, 'digits', now)
  return checked
}

/** What the counter may see of a member: enough to ask whether it is the right one. */
export const maskedMember = (account: Account, now: number): z.infer<typeof memberLookup.answer> => ({
  memberRef: account._id,
  maskedName: maskName(account.name),
  maskedPhone: account.maskedPhone,
  tier: account.tier,
  balance: spendable(account, dayOf(now)),
})
