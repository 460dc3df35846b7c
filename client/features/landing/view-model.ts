import type { Opened } from '@shared/contracts'
import { kindOf, type Subject } from '@/features/sharing/card'
import { grouped } from '@/lib/format'
import type { RouteName } from '@/lib/routes'
import type { Strings } from '@/strings'

type Words = Strings['landing']

export interface Way {
  readonly to: RouteName
  readonly query?: Readonly<Record<string, string>>
  readonly label: string
  /** Whether he who takes it takes part by this invitation. */
  readonly counts: boolean
}

export interface LandingView {
  readonly from: string
  readonly lead: string
  readonly what: string
  /** What both get and when, before anything is tapped. */
  readonly facts: readonly string[]
  /** What stands above the button. */
  readonly note?: string
  readonly way: Way
  readonly second?: Way
}

interface Asked {
  readonly opened: Opened
  readonly subject: Subject | undefined
  readonly words: Words
}

type Kind = ReturnType<typeof kindOf>

/** What a card is about; a poster, and what this version does not know, is about joining. An activity that is gone is no subject. */
const kindIn = ({ opened, subject }: Asked): Kind => {
  if (opened.kind === 'invite' || !subject) return 'member'
  const kind = kindOf(subject)
  return kind === 'activity' && !opened.activity ? 'member' : kind
}

const factsOf = ({ opened, words }: Asked, kind: Kind): readonly string[] => {
  const { referral, sharing, maskedName: name, member } = opened
  return [
    ...(opened.kind === 'invite' && referral && !member ? [words.inviterJoin(name, grouped(referral.points), referral.returnDays)] : []),
    ...(opened.kind === 'share' && sharing && !(member && kind === 'member') ? [words.inviterShare(name, grouped(sharing.points))] : []),
    ...(member ? [words.yourShare] : [words.free]),
    words.choice,
  ]
}

const toCard = (words: Words): Way => ({ to: 'card', label: words.go.card, counts: false })

/** Where a member goes by a card. */
const memberWay = ({ opened, words }: Asked, kind: Kind): Pick<LandingView, 'note' | 'way'> => {
  const { activity } = opened
  if (kind === 'check_in') return { way: { to: 'checkIn', label: words.go.check_in, counts: true } }
  if (kind === 'activity' && activity?.over)
    return { note: words.over, way: { to: 'activities', label: words.toActivities, counts: false } }
  if (kind === 'activity' && activity)
    return { way: { to: 'activity', query: { id: activity.activityId }, label: words.go.activity, counts: true } }
  return { note: words.memberAlready, way: toCard(words) }
}

/** Where somebody goes who is no member: to join, which he has to do first. */
const strangerWay = ({ opened, words }: Asked, kind: Kind): Pick<LandingView, 'note' | 'way' | 'second'> => {
  const way: Way = { to: 'card', label: words.go.join, counts: true }
  const { activity } = opened
  if (kind === 'member') return { way }
  if (kind === 'activity' && activity?.over) return { note: words.over, way }
  const second: Way | undefined = activity && {
    to: 'activity',
    query: { id: activity.activityId },
    label: words.go.activity,
    counts: false,
  }
  return { note: words.joinFirst, way, ...(kind === 'activity' && second ? { second } : {}) }
}

const ownWay = ({ opened, words }: Asked): Pick<LandingView, 'note' | 'way'> => ({
  note: words.ownNote,
  way:
    opened.kind === 'invite'
      ? { to: 'invite', label: words.toInvite, counts: false }
      : { to: 'share', label: words.toShare, counts: false },
})

/** What a friend sees: who invites him to what, what it brings to whom, and the one tap that is his. */
export const landingView = (asked: Asked): LandingView => {
  const { opened, words } = asked
  const kind = kindIn(asked)
  const { activity } = opened
  const way = opened.own ? ownWay(asked) : opened.member ? memberWay(asked, kind) : strangerWay(asked, kind)
  return {
    from: opened.own ? words.own : words.from(opened.maskedName),
    lead: kind === 'activity' ? words.leads.activity(activity!.name) : words.leads[kind],
    what: kind === 'activity' ? activity!.lead : words.what[kind],
    facts: factsOf(asked, kind),
    ...way,
  }
}
