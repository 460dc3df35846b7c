import type { Account } from '../../../shared/contracts/documents/account'
import type { ParsedCode } from '../../../shared/domain/member-code'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { memberById } from '../accounts'
import { noteFailure } from '../failures'
import { checkCode } from '../member-code'
import type { Reader, Store } from '../store'

/** Epoch ms: of the request, and of when its till says that it read the code. */
interface Instants {
  readonly now: number
  readonly readAt: number
}

/** Whose code it is, with the code used up: it holds as soon as the account is written. One storage call. */
export const codeHolder = async (
  read: Reader,
  code: ParsedCode,
  { now, readAt }: Instants,
  onWrong: (account: Account) => void,
): Promise<Account | Refusal> => {
  const account = await memberById(read, code.memberRef)
  if (!account) return refuse('code_invalid')
  const checked = checkCode(account, code, now, readAt)
  if (!isRefusal(checked)) return { ...account, lastCodeStep: checked.step }
  if (checked.refused === 'code_invalid') onWrong(account)
  return checked
}

/** Typed digits can be guessed, so wrong ones are counted: outside the transaction, which has come to nothing. */
export const countingWrongDigits = async <T>(
  { store, now }: { readonly store: Store; readonly now: number },
  code: ParsedCode | undefined,
  work: (onWrong: (account: Account) => void) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  let rejected: Account | undefined
  const outcome = await work((account) => (rejected = account))
  if (isRefusal(outcome) && outcome.refused === 'code_invalid' && code?.form === 'digits' && rejected)
    await noteFailure(store, rejected, 'digits', now)
  return outcome
}
