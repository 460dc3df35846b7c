import { memberLookup } from '../../../shared/contracts/till'
import type { Account } from '../../../shared/contracts/documents/account'
import { spendable } from '../../../shared/domain/ledger'
import { parseCode, type ParsedCode } from '../../../shared/domain/member-code'
import { maskName } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { accountById, accountByPhoneKey } from '../../_kit/accounts'
import { parseInput } from '../../_kit/answer'
import { phoneKey } from '../../_kit/digest'
import { noteFailure } from '../../_kit/failures'
import { checkCode } from '../../_kit/member-code'
import type { TillRequest, TillSuccess } from '../request'

/** `POST /till/v1/members/lookup`: masked, and without using the code up (C4). */
export const lookUpMember = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const wanted = parseInput(memberLookup.request, request.body)
  if (isRefusal(wanted)) return wanted
  const account = 'phone' in wanted ? await byPhone(request, wanted.phone) : await byCode(request, parseCode(wanted.code))
  return isRefusal(account) ? account : { status: 200, data: viewOf(account, request.now) }
}

const byPhone = async ({ store }: TillRequest, phone: string): Promise<Account | Refusal> =>
  (await accountByPhoneKey(store, phoneKey(phone))) ?? refuse('not_found', '该手机号还不是会员')

const byCode = async ({ store, now }: TillRequest, code: ParsedCode | undefined): Promise<Account | Refusal> => {
  const account = code && (await accountById(store, code.memberRef))
  if (!account) return refuse('code_invalid')
  const checked = checkCode(account, code, now)
  if (!isRefusal(checked)) return account
  if (checked.refused === 'code_invalid' && code.form === 'digits') await noteFailure(store, account, 'digits', now)
  return checked
}

const viewOf = (account: Account, now: number) => ({
  memberRef: account._id,
  maskedName: maskName(account.name),
  maskedPhone: account.maskedPhone,
  tier: account.tier,
  balance: spendable(account, dayOf(now)),
})
