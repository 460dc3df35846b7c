import type { Program } from '../program'
import { anniversaries, anniversary } from './anniversary'
import { firstPurchase } from './first-purchase'
import { milestone } from './milestone'
import { referral } from './referral'
import { streak } from './streak'
import { tier } from './tier'
import type { Badge, BadgeFacts, BadgeKind, BadgeKindName } from './types'

export type { Badge, BadgeFacts, BadgeKindName }

/** One object per kind: a new badge is a file and a line. */
export const BADGES: Readonly<Record<BadgeKindName, BadgeKind>> = {
  first_purchase: firstPurchase,
  tier,
  anniversary,
  milestone,
  streak,
  referral,
}

/** The badges with all that the facts earn beside. What somebody has stays, with its day, and is never given again. */
export const withEarned = (badges: readonly Badge[], facts: BadgeFacts): Badge[] =>
  joined(
    badges,
    Object.values(BADGES).flatMap((kind) => kind.earned(facts)),
  )

/** The badges with those that time alone has brought: who looks sees them before an entry gives them. */
export const withAnniversaries = (badges: readonly Badge[], facts: Pick<BadgeFacts, 'joinedOn' | 'today'>): Badge[] =>
  joined(badges, anniversaries(facts))

const joined = (badges: readonly Badge[], earned: readonly Badge[]): Badge[] =>
  [...badges, ...earned.filter(({ id }) => !badges.some((badge) => badge.id === id))].map(({ id, on }) => ({ id, on }))

/** A badge as members see it. */
export interface BadgeView extends Badge {
  readonly kind: BadgeKindName
  readonly name: string
}

const KINDS = Object.entries(BADGES) as [BadgeKindName, BadgeKind][]

/** The badges by name, the latest first; one of a kind that is not given any more is not shown. */
export const badgeViews = (badges: readonly Badge[], program: Program): BadgeView[] =>
  badges
    .flatMap((badge) => {
      const found = KINDS.find(([, { prefix }]) => badge.id.startsWith(prefix))
      return found ? [{ ...badge, kind: found[0], name: found[1].name(badge.id.slice(found[1].prefix.length), program) }] : []
    })
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
