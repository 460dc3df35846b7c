import type { Account } from '../../shared/contracts/documents/account'
import { LIMITS } from '../../shared/domain/limits'
import { codeStep, type CodeVerdict, type ParsedCode, verifyCode } from '../../shared/domain/member-code'
import { refuse, type Refusal } from '../../shared/errors'
import { codeSecret, hmacHex, sameText } from './digest'
import { failuresInHour } from './failures'

/** Checks a shown code against its account: the accepted step, or why not. Uses nothing up and writes nothing. */
export const checkCode = (account: Account, code: ParsedCode, now: number): { step: number } | Refusal => {
  if (account.status === 'frozen') return refuse('account_frozen')
  // Typed digits carry a shorter tag, so their wrong tries are counted; the QR stays usable while digits are blocked.
  if (code.form === 'digits' && failuresInHour(account, 'digits', now) >= LIMITS.digitCodeFailuresPerHour)
    return refuse('too_many', '该会员码错误次数过多,请扫描二维码或一小时后再试')
  const subject = { secret: codeSecret(account._id, account.cardSerial), memberRef: account._id }
  const verdict: CodeVerdict = verifyCode(code, subject, { step: codeStep(now), lastUsedStep: account.lastCodeStep }, hmacHex, sameText)
  return 'accepted' in verdict ? { step: verdict.accepted } : refuse(verdict.refused)
}
