import { CODE_STEP_SECONDS } from '../../../shared/domain/member-code'
import { type Program, tierOf } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import { nextTier } from '../../../shared/domain/tiers'
import { isRefusal } from '../../../shared/errors'
import { codeSecret } from '../../_kit/digest'
import { pinnedNotice } from '../../_kit/notices'
import { currentProgram } from '../../_kit/programs'
import { booksOf } from '../books-of'
import { type Announced, announcedTo, campaignView } from '../campaigns'
import { type Act, callerAccount } from '../request'

/** All that the card page shows (C1), as of now: a lot that died since the last sweep is not in it. */
export const getCard: Act<'card.get'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const program = await currentProgram(request.store, request.now)
  const notice = await pinnedNotice(request.store, request.now)
  const campaigns = await announcedTo(account, { store: request.store, program, now: request.now })
  return {
    memberRef: account._id,
    ...(account.maskedPhone === null ? {} : { maskedPhone: account.maskedPhone }),
    ...(account.name === null ? {} : { name: account.name }),
    tier: account.tier,
    tierName: tierOf(program, account.tier).name,
    growth: account.growth,
    ...nextOf(program, account.growth),
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

/** What the card says of the way up: `还差 320 元升级银卡`. */
const nextOf = (program: Program, growth: number) => {
  const next = nextTier(program, growth)
  return next ? { nextTier: { tier: next.tier.id, tierName: next.tier.name, growth: growth + next.missing, missing: next.missing } } : {}
}
