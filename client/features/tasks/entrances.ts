import type { CardAnswer, TasksAnswer } from '@shared/contracts'
import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tone'
import { cardView } from '@/features/card/view-model'
import { grouped } from '@/lib/format'
import type { RouteName } from '@/lib/routes'
import type { Strings } from '@/strings'

export interface Entrance {
  readonly id: string
  readonly icon: IconName
  readonly tone: Tone
  readonly title: string
  readonly note: string
  readonly to: RouteName
  readonly query: Readonly<Record<string, string>>
}

type Words = Strings['tasks']

export const activityEntrances = ({ activities }: Pick<TasksAnswer, 'activities'>, words: Words): readonly Entrance[] =>
  activities.map(({ activityId, name, lead, joined, done, of }) => ({
    id: `activity-${activityId}`,
    icon: 'camera',
    tone: 'clay',
    title: name,
    note: joined ? words.joined(done, of) : lead,
    to: 'activity',
    query: { id: activityId },
  }))

/** Points that are about to die, as the card was last seen: checking in may keep them. */
export const expiringEntrances = (card: CardAnswer | undefined, nowMs: number, words: Words): readonly Entrance[] => {
  const next = card && cardView(card, nowMs).expiring
  return entrance(next?.soon ? next : undefined, ({ points, life }) => ({
    id: 'expiring',
    icon: 'hourglass',
    tone: 'gold',
    title: words.expiring(points),
    note: words.expiringNote(life),
    to: 'expiring',
    query: {},
  }))
}

/** What points are good for. */
export const mallEntrance = (words: Words): Entrance => ({
  id: 'mall',
  icon: 'gift',
  tone: 'clay',
  title: words.mall,
  note: words.mallNote,
  to: 'mall',
  query: {},
})

/** What else there is to come back for, as far as the programme has it. */
export const otherEntrances = ({ lotteries, race, referral, sharing }: TasksAnswer, words: Words): readonly Entrance[] => [
  ...lotteries.map(({ lotteryId, name, price }): Entrance => ({
    id: `lottery-${lotteryId}`,
    icon: 'wheel',
    tone: 'gold',
    title: name,
    note: words.lottery(grouped(price)),
    to: 'lottery',
    query: { id: lotteryId },
  })),
  ...entrance(race, ({ joined, points }) => ({
    id: 'race',
    icon: 'trophy',
    tone: 'gold',
    title: words.race,
    note: joined ? words.raceIn(grouped(points)) : words.raceOut,
    to: 'race',
    query: {},
  })),
  ...entrance(referral, ({ points }) => ({
    id: 'invite',
    icon: 'users',
    tone: 'leaf',
    title: words.invite,
    note: words.inviteNote(grouped(points)),
    to: 'invite',
    query: {},
  })),
  ...entrance(sharing, ({ points }) => ({
    id: 'share',
    icon: 'share',
    tone: 'sky',
    title: words.share,
    note: words.shareNote(grouped(points)),
    to: 'share',
    query: {},
  })),
]

const entrance = <T>(part: T | undefined, draw: (part: T) => Entrance): readonly Entrance[] => (part === undefined ? [] : [draw(part)])
