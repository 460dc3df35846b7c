import { CODE_STEP_SECONDS } from '../../../shared/domain/member-code'
import { tierOf } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { codeSecret } from '../../_kit/digest'
import { pinnedNotice } from '../../_kit/notices'
import { currentProgram } from '../../_kit/programs'
import { booksOf } from '../books-of'
import { type Act, callerAccount } from '../request'

/** All that the card page shows (C1), as of now: a lot that died since the last sweep is not in it. */
export const getCard: Act<'card.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const program = await currentProgram(request.store, request.now)
  const notice = await pinnedNotice(request.store, request.now)
  return {
    memberRef: account._id,
    ...(account.maskedPhone === null ? {} : { maskedPhone: account.maskedPhone }),
    ...(account.name === null ? {} : { name: account.name }),
    tier: account.tier,
    tierName: tierOf(program, account.tier).name,
    growth: account.growth,
    status: account.status,
    ...(account.frozenBy === null ? {} : { frozenBy: account.frozenBy }),
    ...booksOf(account, request.now),
    codeSecret: account.status === 'frozen' ? '' : codeSecret(account._id, account.cardSerial),
    codeStepSeconds: CODE_STEP_SECONDS,
    ...(notice ? { notice: { noticeId: notice._id, title: notice.title } } : {}),
    serverTime: shanghaiIso(request.now),
  }
}
