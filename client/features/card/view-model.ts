import type { CardAnswer } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import type { TierLook } from '@/components/tier-face'
import { countdownWords, givesWords, isOver, isRunning, spanWords } from '@/features/campaigns/words'
import { pendingWords } from '@/features/points/pending'
import { dateWords, daysBetween, grouped, lifeWords } from '@/lib/format'
import { tierWords } from '@/lib/words'
import { strings } from '@/strings'

/** Whether there is a code to draw: a frozen card has none, nor one whose new secret has not come yet. */
export const hasCode = (card: CardAnswer): boolean => card.status === 'active' && card.codeSecret !== ''

export interface CardView {
  readonly name: string
  readonly tierName: string
  readonly look: TierLook
  readonly balance: string
  /** What is earned but cannot be spent yet, and from when it can. */
  readonly pending?: string
  readonly debt?: string
  /** Until when the tier holds; said of tiers that have been risen to. */
  readonly tierUntil?: string
  readonly expiring?: {
    readonly points: string
    readonly day: string
    readonly life: string
    readonly soon: boolean
    readonly more: number
  }
  /** What is announced and not over yet. */
  readonly campaign?: {
    readonly title: string
    readonly span: string
    readonly countdown: string
    readonly running: boolean
  }
  /** How far the next tier is; absent in the highest. */
  readonly next?: { readonly words: string; readonly growth: number; readonly goal: number }
}

const LOOKS: readonly string[] = ['normal', 'silver', 'gold'] satisfies TierLook[]

/** Within this many days an expiry is shown as something to act on. */
const SOON_DAYS = 30

export const lookOf = (tier: string): TierLook => (LOOKS.includes(tier) ? (tier as TierLook) : 'normal')

/** The card in words, as of `nowMs`: lots that have died since the answer was kept are left out of what expires next. */
export const cardView = (card: CardAnswer, nowMs: number): CardView => {
  const today = dayOf(nowMs)
  const lots = card.expiring.filter((lot) => lot.expiresOn >= today)
  const next = lots[0]
  return {
    name: card.name ?? strings().card.member(card.maskedPhone ?? `··${card.memberRef.slice(-4)}`),
    tierName: tierWords(card),
    look: lookOf(card.tier),
    balance: grouped(card.balance),
    ...(card.pending > 0 ? { pending: pendingWords(card, today) } : {}),
    ...(card.debt > 0 ? { debt: grouped(card.debt) } : {}),
    ...(card.tierUntil && lookOf(card.tier) !== 'normal' ? { tierUntil: strings().card.tierUntil(dateWords(card.tierUntil)) } : {}),
    ...(next
      ? {
          expiring: {
            points: grouped(next.points),
            day: dateWords(next.expiresOn),
            life: lifeWords(today, next.expiresOn),
            soon: daysBetween(today, next.expiresOn) <= SOON_DAYS,
            more: lots.length - 1,
          },
        }
      : {}),
    ...(card.campaign && !isOver(card.campaign, nowMs) ? { campaign: announcedView(card.campaign, nowMs) } : {}),
    ...(card.nextTier ? { next: nextView(card.growth, card.nextTier) } : {}),
  }
}

const announcedView = (campaign: NonNullable<CardAnswer['campaign']>, nowMs: number): NonNullable<CardView['campaign']> => ({
  title: `${campaign.name} · ${givesWords(campaign.effect)}`,
  span: spanWords(campaign),
  countdown: countdownWords(campaign, nowMs),
  running: isRunning(campaign, nowMs),
})

const nextView = (growth: number, next: NonNullable<CardAnswer['nextTier']>): CardView['next'] => ({
  words: strings().card.nextTier(grouped(next.missing), tierWords(next)),
  growth,
  goal: next.growth,
})

/** What changed for the member between two looks at the card: points gained or lost, a repaid debt included. */
export const gainBetween = (before: CardAnswer | undefined, after: CardAnswer): number =>
  before?.memberRef === after.memberRef ? after.balance - after.debt - (before.balance - before.debt) : 0
