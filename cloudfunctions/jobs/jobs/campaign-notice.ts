import * as z from 'zod'
import type { WalletDocument } from '../../../shared/contracts/documents/wallet'
import { type Announcement, announced } from '../../../shared/domain/campaigns'
import { dayOf } from '../../../shared/domain/time'
import { campaignKey, tellOfCampaign } from '../../_kit/campaigns/notice'
import { pausedRules } from '../../_kit/campaigns/paused'
import { rulesOf } from '../../_kit/programs'
import { asWallet } from '../../_kit/wallets/documents'
import type { Document } from '../../_kit/store'
import type { Job, JobContext, JobReport } from '../job'

const PAGE = 200

/** How far the walk of a day has come: campaigns that all members with a grant were told of, and the wallet it stands at. */
const progressSchema = z.strictObject({
  day: z.string(),
  done: z.array(z.string()),
  at: z.strictObject({ grants: z.int(), memberId: z.string() }),
})

type Progress = z.infer<typeof progressSchema>

const BEGINNING: Progress['at'] = { grants: 0, memberId: '' }

/**
 * E4: who has allowed announcements is told of campaigns that begin before long, once each; everybody else sees them on the pages. Once a
 * Shanghai day it walks along those who hold such a grant, because some may have allowed it since.
 */
export const campaignNotice: Job = {
  name: 'campaign-notice',
  run: async (context) => {
    const { store, now, cursor } = context
    const rulesAt = await rulesOf(store, now)
    const program = rulesAt(now)
    const coming = announced(program, now, { paused: await pausedRules(store, program, now) }).filter(({ state }) => state === 'coming')
    let progress = progressOf(cursor, dayOf(now))
    const report = { done: 0, failed: 0 }
    for (const announcement of coming.filter((one) => !progress.done.includes(campaignKey(one)))) {
      const walked = await walk(context, announcement, progress.at, report)
      if (walked) return { ...report, more: true, cursor: JSON.stringify({ ...progress, at: walked }) }
      progress = { ...progress, done: [...progress.done, campaignKey(announcement)], at: BEGINNING }
    }
    return { ...report, more: false, cursor: JSON.stringify(progress) }
  },
}

const progressOf = (cursor: string | null | undefined, day: string): Progress => {
  const parsed = cursor ? progressSchema.safeParse(JSON.parse(cursor)) : undefined
  return parsed?.success && parsed.data.day === day ? parsed.data : { day, done: [], at: BEGINNING }
}

type Tally = { -readonly [field in 'done' | 'failed']: JobReport[field] }

/** Tells the members from a wallet on; answers where it stopped when time was up. */
const walk = async (
  context: JobContext,
  announcement: Announcement,
  from: Progress['at'],
  tally: Tally,
): Promise<Progress['at'] | undefined> => {
  let at = from
  for (;;) {
    const wallets = await pageAfter(context, at)
    if (wallets.length === 0) return undefined
    const told = await toldOf(context, announcement, wallets)
    for (const { _id, grants } of wallets) {
      if (context.outOfTime()) return at
      if (!told.has(_id)) {
        const outcome = await tellOfCampaign(context.store, _id, announcement, context.now)
        if (outcome === 'told') tally.done++
        if (outcome === 'failed') tally.failed++
      }
      at = { grants: grants.campaign ?? 0, memberId: _id }
    }
  }
}

/** The wallets after one, by how many grants there are and by member: the rest of those with as many, then those with more. */
const pageAfter = async ({ store }: JobContext, { grants, memberId }: Progress['at']): Promise<WalletDocument[]> => {
  const order = [
    ['grants.campaign', 'asc'],
    ['memberId', 'asc'],
  ] as const
  const same =
    grants === 0
      ? []
      : await store.find('wallets', { where: { 'grants.campaign': grants, memberId: { gt: memberId } }, order, limit: PAGE })
  const found = same.length > 0 ? same : await store.find('wallets', { where: { 'grants.campaign': { gt: grants } }, order, limit: PAGE })
  return found.map(asWallet)
}

const toldOf = async (
  { store }: JobContext,
  announcement: Announcement,
  wallets: readonly WalletDocument[],
): Promise<ReadonlySet<string>> => {
  const prefix = `${campaignKey(announcement)}:`
  const found = await store.find('messages', { where: { _id: { in: wallets.map(({ _id }) => prefix + _id) } }, limit: PAGE })
  return new Set(found.map((document) => (document as Document)._id.slice(prefix.length)))
}
