import type { InboxPage } from '@shared/contracts'
import { characters } from '@shared/domain/characters'
import { type Day, dayOf, instantOf } from '@shared/domain/time'
import { clockTime, dateWords, dayOfIso, daysBetween, dayWords } from '@/lib/format'
import { ROUTES } from '@/lib/routes'
import type { Strings } from '@/strings'
import { lookOfMessage, type MessageLook } from './looks'

type Words = Strings['inbox']
export type Message = InboxPage['items'][number]

export interface MessageView {
  readonly id: string
  readonly look: MessageLook
  readonly title: string
  readonly body: string
  readonly time: string
  readonly unread: boolean
  readonly link?: Message['link']
}

export interface DayOfMessages {
  readonly day: Day
  readonly words: string
  readonly messages: readonly MessageView[]
}

export interface NoticeView {
  readonly id: string
  readonly title: string
  readonly body: string
  /** What kind it is, its first and its last day. */
  readonly about: string
  /** What stands there of a long body until it is unfolded. */
  readonly opening?: string
}

/** A day near enough needs no year. */
const dayNear = (day: Day, today: Day): string => (day.slice(0, 4) === today.slice(0, 4) ? dayWords(day) : dateWords(day))

const dayName = (day: Day, today: Day, words: Words): string => {
  const ago = daysBetween(day, today)
  return ago === 0 ? words.today : ago === 1 ? words.yesterday : dayNear(day, today)
}

const messageView = ({ messageId, kind, title, body, link, at, unread }: Message): MessageView => ({
  id: messageId,
  look: lookOfMessage(kind),
  title,
  body,
  time: clockTime(at),
  unread,
  // Where only a newer version of the app could lead is not offered.
  ...(link && link in ROUTES ? { link } : {}),
})

/** Where only messages lead that no phone is told of: whether they were opened is nobody's figure. */
const NEVER_SENT: readonly NonNullable<Message['link']>[] = ['safety', 'feedback']

/** Whether a message may have come to the phone as well, by where it leads. */
export const isReminder = (link: NonNullable<Message['link']>): boolean => !NEVER_SENT.includes(link)

/** The messages under the (Shanghai) days that they came on, in the order given. */
export const messagesByDay = (items: readonly Message[], nowMs: number, words: Words): DayOfMessages[] => {
  const today = dayOf(nowMs)
  const days = new Map<Day, MessageView[]>()
  for (const item of items) {
    const day = dayOfIso(item.at)
    const messages = days.get(day)
    if (messages) messages.push(messageView(item))
    else days.set(day, [messageView(item)])
  }
  return [...days].map(([day, messages]) => ({ day, words: dayName(day, today, words), messages }))
}

/** Up to which instant there is something to mark as seen. The newest is unseen whenever any is. */
export const unreadUpTo = ([newest]: readonly Message[]): string | undefined => (newest?.unread ? newest.at : undefined)

/** About what two lines hold. */
const OPENING_CHARACTERS = 36

/**
 * The first words of a long body; undefined when all of it may stand there. Cut here and not by the style, so that large text loses
 * nothing that ordinary text shows.
 */
export const openingOf = (body: string): string | undefined => {
  const [line = ''] = body.split('\n')
  const opening = [...line].slice(0, OPENING_CHARACTERS).join('')
  // A few words more are better said than hidden.
  return characters(body) - characters(opening) > OPENING_CHARACTERS / 2 || line !== body ? `${opening}…` : undefined
}

/** `until` is the first instant after the announcement: its last day is the day of the instant before. */
const lastDay = (until: string): Day => dayOf(instantOf(until) - 1)

/** The announcements that still hold: a page that was kept may know some of yesterday. */
export const noticeViews = (notices: InboxPage['notices'], nowMs: number, words: Words): NoticeView[] => {
  const today = dayOf(nowMs)
  return notices
    .filter(({ until }) => instantOf(until) > nowMs)
    .map(({ noticeId, kind, title, body, from, until }) => ({
      id: noticeId,
      title,
      body,
      about: words.about(words.kinds[kind], dayNear(dayOfIso(from), today), dayNear(lastDay(until), today)),
      opening: openingOf(body),
    }))
}
