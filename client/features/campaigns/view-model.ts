import type { Campaign } from '@shared/contracts'
import type { NotMine } from '@shared/domain/campaigns'
import type { RouteName } from '@/lib/routes'
import type { Strings } from '@/strings'
import { countdownWords, givesWords, isOver, isRunning, spanWords } from './words'

export interface CampaignView {
  readonly id: string
  readonly name: string
  readonly running: boolean
  readonly gives: string
  readonly span: string
  readonly countdown: string
  /** The whole of it, where it comes several times. */
  readonly period?: string
  readonly lines: readonly string[]
  readonly mine: boolean
  /** Whether the member can take part, in words. */
  readonly audience: string
  /** What the member can do about it. */
  readonly way?: { readonly to: RouteName; readonly label: string }
}

type Words = Strings['campaigns']

const WAYS: Partial<Record<NotMine, (words: Words) => CampaignView['way'] & object>> = {
  not_joined: (words) => ({ to: 'card', label: words.toJoin }),
  birthday_unknown: (words) => ({ to: 'profile', label: words.toProfile }),
  tier: (words) => ({ to: 'tier', label: words.toTier }),
}

/** One announcement in words, as of `now` (epoch ms). */
const viewOf = (campaign: Campaign, now: number, words: Words): CampaignView => {
  const { notMineReason: reason } = campaign
  const way = reason && WAYS[reason]?.(words)
  return {
    id: campaign.id,
    name: campaign.name,
    running: isRunning(campaign, now),
    gives: givesWords(campaign.effect),
    span: spanWords(campaign),
    countdown: countdownWords(campaign, now),
    ...(campaign.period ? { period: words.period(spanWords(campaign.period)) } : {}),
    lines: campaign.words,
    mine: campaign.mine,
    audience: reason ? words.notMine[reason] : words.mine,
    ...(way ? { way } : {}),
  }
}

/** What of a list, which may have been kept for a while, is not over yet. */
export const campaignViews = (items: readonly Campaign[], now: number, words: Words): readonly CampaignView[] =>
  items.filter((campaign) => !isOver(campaign, now)).map((campaign) => viewOf(campaign, now, words))
