import { codeStep, memberCode, stepEndsAt } from '../../../shared/domain/member-code'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import { codeSecret, hmacHex } from '../../_kit/digest'
import { type Act, callerAccount } from '../request'

/** The current code, for clients that cannot compute it themselves (C2). */
export const getCode: Act<'code.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  if (account.status === 'frozen') return refuse('account_frozen')
  const step = codeStep(request.now)
  const { qr, digits } = memberCode({ secret: codeSecret(account._id, account.cardSerial), memberRef: account._id, step }, hmacHex)
  return { code: qr, digits, validUntil: shanghaiIso(stepEndsAt(step)) }
}
