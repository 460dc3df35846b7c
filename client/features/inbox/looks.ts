import type { InboxPage } from '@shared/contracts'
import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tone'

type Kind = InboxPage['items'][number]['kind']

export interface MessageLook {
  readonly icon: IconName
  readonly tone: Tone
}

/** How each kind of message is drawn. */
const LOOKS: Readonly<Record<Kind, MessageLook>> = {
  card: { icon: 'shield', tone: 'sky' },
  points: { icon: 'leaf', tone: 'leaf' },
  service: { icon: 'bell', tone: 'gold' },
  activity: { icon: 'gift', tone: 'clay' },
}

/** A kind that this version of the app does not know yet is shown plainly rather than not at all. */
export const lookOfMessage = (kind: string): MessageLook => LOOKS[kind as Kind] ?? LOOKS.service
