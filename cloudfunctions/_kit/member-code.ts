import type { Account } from '../../shared/contracts/documents/account'
import { LIMITS } from '../../shared/domain/limits'
import { codeStep, type CodeVerdict, type ParsedCode, verifyCode } from '../../shared/domain/member-code'
import { refuse, type Refusal } from '../../shared/errors'
import { codeSecret, hmacHex, sameText } from './digest'
import { failuresInHour } from './failures'

/**
 * Checks a shown code against its account: the accepted step, or why not. Uses nothing up and writes nothing. `readAt` is
 * when a signed till says that it read the code: a till that was offline brings in codes that were good then. A member with
 * an old picture of a code gains nothing by it, because a till stamps a sale with its own time.
 */
export const checkCode = (account: Account, code: ParsedCode, now: number, readAt = now): { step: number } | Refusal => {
  if (account.status === 'frozen') return refuse('account_frozen')
  // Typed digits carry a shorter tag, so their wrong tries are counted; the QR stays usable while digits are blocked.
  if (code.form === 'digits' && failuresInHour(account, 'digits', now) >= LIMITS.digitCodeFailuresPerHour)
    return refuse('too_many', '该会员码错误次数过多,请扫描二维码或一小时后再试')
  const subject = { secret: codeSecret(account._id, account.cardSerial), memberRef: account._id }
  const verdictAt = (ms: number): CodeVerdict =>
    verifyCode(code, subject, { step: codeStep(ms), lastUsedStep: account.lastCodeStep }, hmacHex, sameText)
  const current = verdictAt(now)
  if ('accepted' in current) return { step: current.accepted }
  const earlier = readAt < now && current.refused !== 'code_used' ? verdictAt(readAt) : current
  return 'accepted' in earlier ? { step: earlier.accepted } : refuse(earlier.refused === 'code_used' ? 'code_used' : current.refused)
}
