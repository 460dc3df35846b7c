import { pathTo } from '@/lib/routes'
import { wordsFrom } from '@/strings'
import { cardsTable } from '@/strings/cards'

/** What a card is about, as the functions name it. */
export type Subject = 'member' | 'check_in' | `activity:${string}`

export interface ShareCard {
  readonly title: string
  readonly path: string
  /** 5 : 4, as WeChat shows it; lies in the main package, so that it is there whatever was loaded. */
  readonly imageUrl: string
}

type Kind = 'member' | 'check_in' | 'activity'

export const kindOf = (subject: Subject): Kind => (subject.startsWith('activity:') ? 'activity' : (subject as Kind))

const PICTURES: Readonly<Record<Kind, string>> = {
  member: '/assets/share/member.jpg',
  check_in: '/assets/share/check-in.jpg',
  activity: '/assets/share/activity.jpg',
}

export interface Sent {
  readonly subject: Subject
  /** Names who sends it. Without it (who shares is no member, or it is not known yet) the card tells nobody who sent it. */
  readonly token?: string
  /** Of the activity that it is about. */
  readonly name?: string
}

/** Where a friend lands who opens a card: on the page that says who invites him to what, or on the thing itself where nobody is named. */
export const landingPath = ({ subject, token }: Pick<Sent, 'subject' | 'token'>): string => {
  if (token) return pathTo('landing', { t: token, s: subject })
  return kindOf(subject) === 'activity' ? pathTo('activity', { id: subject.slice('activity:'.length) }) : pathTo('card')
}

/** What a friend is sent: what it is, and nothing about points, because nobody may be lured into opening it. */
export const shareCard = ({ subject, token, name = '' }: Sent): ShareCard => {
  const cards = wordsFrom(cardsTable)
  const kind = kindOf(subject)
  const title = kind === 'activity' ? cards.activity(name) : cards[kind]
  return { title, path: landingPath({ subject, token }), imageUrl: PICTURES[kind] }
}
