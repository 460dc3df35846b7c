import { type Announcement, notMine } from '../../../shared/domain/campaigns'
import { ruleWords } from '../../../shared/domain/earning'
import type { Program } from '../../../shared/domain/program'
import type { ReminderFacts } from '../../../shared/domain/reminders'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { memberById } from '../accounts'
import { deliveryOf } from '../deliveries/documents'
import { messageOf, type NewMessage, wants } from '../inbox/message'
import { asOfNow } from '../ledger/settle'
import { errorFields, log } from '../log'
import { memberOf } from '../people'
import { rulesOf } from '../programs'
import { shopperOf } from '../sales/earned'
import type { Store } from '../store'
import { transact } from '../transact'
import { openWallet } from '../wallets/documents'

/** Names a campaign by its rule and the day on which it begins: one that comes every month is told of every month. */
export const campaignKey = ({ rule, from }: Announcement): string => `campaign:${rule.id}:${dayOf(from)}`

/** Longest text of a message. */
const MOST = 300

const wordsOf = (program: Program, { rule, from, until }: Announcement): Pick<NewMessage, 'title' | 'body'> => {
  const span = `${dayOf(from)} 开始，${dayOf(until - 1)} 结束`
  const { when } = ruleWords(program, rule)
  return { title: '活动预告', body: `“${rule.name}”将于 ${span}。${when.join('；')}`.slice(0, MOST) }
}

const factsOf = ({ rule, from }: Announcement): ReminderFacts => ({ kind: 'campaign', subject: rule.name, on: dayOf(from) })

/**
 * Puts an announcement into the inbox of a member and files it for the phone, in one transaction, once. Who cannot take part, has switched
 * activities off or has no grant any more is not told.
 */
export const tellOfCampaign = async (
  store: Store,
  memberId: string,
  announcement: Announcement,
  now: number,
): Promise<'told' | 'not_told' | 'failed'> => {
  try {
    const rulesAt = await rulesOf(store, now)
    const key = `${campaignKey(announcement)}:${memberId}`
    const told = await transact<'told' | 'not_told'>(store, {
      act: async (transaction) => {
        const found = await memberById(transaction, memberId)
        if (!found || (await transaction.get('messages', key)) !== undefined) return 'not_told'
        const account = asOfNow(found, now, rulesAt)
        if (notMine(announcement, shopperOf(account, account)) !== undefined) return 'not_told'
        const person = await memberOf(transaction, memberId)
        const { wallet } = await openWallet(transaction, found)
        const delivery = deliveryOf({ key, at: shanghaiIso(now) }, factsOf(announcement), { person, wallet, seq: found.seq })
        if (!wants(person, 'activity') || delivery.reason !== null) return 'not_told'
        const words = wordsOf(rulesAt(now), announcement)
        await transaction.insert('messages', [messageOf({ key, memberId, kind: 'activity', ...words, link: 'campaigns', now })])
        await transaction.insert('deliveries', [delivery])
        return 'told'
      },
    })
    return isRefusal(told) ? 'failed' : told
  } catch (error) {
    log.error('announcement failed', { memberId, ...errorFields(error) })
    return 'failed'
  }
}
