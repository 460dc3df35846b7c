import { CODE_STEP_SECONDS } from '../../../shared/domain/member-code'
import { tierOf } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { codeSecret } from '../../_kit/digest'
import { asOfNow } from '../../_kit/ledger/settle'
import { pinnedNotice } from '../../_kit/notices'
import { rulesOf } from '../../_kit/programs'
import { booksOf } from '../books-of'
import { type Announced, announcedTo, campaignView } from '../campaigns'
import { type Act, callerAccount } from '../request'
import { sleepOf, untilOf, wayUpOf } from '../standing-of'

/** All that the card page shows (C1), as of now: a lot that died since the last sweep is not in it. */
export const getCard: Act<'card.get'> = async (request) => {
  const found = await callerAccount(request)
  if (isRefusal(found)) return found
  const rulesAt = await rulesOf(request.store, request.now)
  const program = rulesAt(request.now)
  const account = asOfNow(found, request.now, rulesAt)
  const notice = await pinnedNotice(request.store, request.now)
  const campaigns = await announcedTo(account, { store: request.store, program, now: request.now })
  return {
    memberRef: account._id,
    ...(account.maskedPhone === null ? {} : { maskedPhone: account.maskedPhone }),
    ...(account.name === null ? {} : { name: account.name }),
    tier: account.tier,
    tierName: tierOf(program, account.tier).name,
    growth: account.growth,
    ...wayUpOf(program, account),
    ...untilOf(account),
    ...sleepOf(account),
    status: account.status,
    ...(account.frozenBy === null ? {} : { frozenBy: account.frozenBy }),
    ...booksOf(account, request.now),
    codeSecret: account.status === 'frozen' ? '' : codeSecret(account._id, account.cardSerial),
    codeStepSeconds: CODE_STEP_SECONDS,
    ...(notice ? { notice: { noticeId: notice._id, title: notice.title } } : {}),
    ...campaignOf(campaigns),
    serverTime: shanghaiIso(request.now),
  }
}

/** The first that the member can take part in: the card has room for one. */
const campaignOf = (campaigns: readonly Announced[]) => {
  const mine = campaigns.find(({ reason }) => reason === undefined)
  return mine ? { campaign: campaignView(mine.announcement) } : {}
}
