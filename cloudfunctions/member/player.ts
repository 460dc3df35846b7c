import { isRefusal, refuse, type Refusal } from '../../shared/errors'
import type { Member } from '../_kit/accounts'
import type { Reader } from '../_kit/store'
import { callerAccount } from './request'

/** The caller's own account, for what is done between purchases: a card that was reported lost does nothing until it is found. */
export const callerPlayer = async (caller: { store: Reader; openid: string }): Promise<Member | Refusal> => {
  const account = await callerAccount(caller)
  return !isRefusal(account) && account.status === 'frozen' ? refuse('account_frozen') : account
}
