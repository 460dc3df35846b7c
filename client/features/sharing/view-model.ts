import type { ShareAnswer } from '@shared/contracts'
import type { Tone } from '@/components/tone'
import { filled } from '@/lib/filled'
import { dayWords, grouped, signed } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Language } from '@/strings/language'

type Friend = ShareAnswer['friends'][number]
type Words = Strings['sharing']

/** What came of one card, as a row of the list shows it. */
export interface FriendView {
  readonly key: string
  readonly name: string
  readonly joined: string
  readonly hint: string
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly points?: string
}

const TONES: Readonly<Record<Friend['state'], FriendView['tone']>> = {
  due: 'gold',
  held: 'gold',
  rewarded: 'leaf',
  refused: 'plain',
  over_limit: 'plain',
}

/** What came of a card. The functions hint in Chinese; in another language the state is put in words here. */
export const friendView = (friend: Friend, index: number, words: Words, language: Language): FriendView => {
  const hint = (language === 'zh-CN' ? friend.hint : undefined) ?? words.hints[friend.state]
  return {
    key: `${friend.day}:${friend.maskedName}:${index}`,
    name: friend.maskedName,
    hint,
    joined: `${dayWords(friend.day)} ${words.deeds[friend.deed]}`,
    state: words.states[friend.state],
    tone: TONES[friend.state],
    ...(friend.points ? { points: signed(friend.points) } : {}),
  }
}

/** The rules with the figures of the programme. */
export const shareRules = ({ points, perDay }: NonNullable<ShareAnswer['sharing']>, words: Words): readonly string[] =>
  words.rules.map((rule) => filled(rule, { points: grouped(points), perDay }))
