import type { Campaign } from '../../../shared/contracts'
import { ruleWords } from '../../../shared/domain/earning'
import type { Program } from '../../../shared/domain/program'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { accountByOpenid } from '../../_kit/accounts'
import { asOfNow } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { type Announced, announcedTo, campaignView } from '../campaigns'
import type { Act } from '../request'

/** Everything that is announced now, with its rules in plain words and whether it is for the caller. */
export const listCampaigns: Act<'campaign.list'> = async ({ store, openid, now }) => {
  const found = await accountByOpenid(store, openid)
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const account = found && asOfNow(found, now, rulesAt)
  const campaigns = await announcedTo(account, { store, program, now })
  return { items: campaigns.map((campaign) => cardOf(program, campaign)), serverTime: shanghaiIso(now) }
}

const cardOf = (program: Program, { announcement, reason }: Announced): Campaign => {
  const { when, limits } = ruleWords(program, announcement.rule)
  return {
    ...campaignView(announcement),
    ...periodOf(announcement),
    words: [...when, ...limits],
    mine: reason === undefined,
    ...(reason ? { notMineReason: reason } : {}),
  }
}

/** The whole of a campaign that comes several times within its period. */
const periodOf = ({ rule: { period }, from, until }: Announced['announcement']): Pick<Campaign, 'period'> => {
  if (!period || (instantOf(period.from) === from && instantOf(period.until) === until)) return {}
  return { period: { from: shanghaiIso(instantOf(period.from)), until: shanghaiIso(instantOf(period.until)) } }
}
