import type { InviteAnswer } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import type { Tone } from '@/components/tone'
import { filled } from '@/lib/filled'
import { dayWords, grouped, signed } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Language } from '@/strings/language'

type Invitee = InviteAnswer['invitees'][number]
type Referral = NonNullable<InviteAnswer['referral']>
type Words = Strings['invite']

export interface InviteeView {
  readonly key: string
  readonly name: string
  readonly joined: string
  /** Why nothing came yet, or never. */
  readonly hint: string
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly points?: string
}

const TONES: Readonly<Record<Invitee['state'], InviteeView['tone']>> = {
  joined: 'sky',
  bought: 'gold',
  held: 'gold',
  rewarded: 'leaf',
  refused: 'plain',
  over_limit: 'plain',
  returned: 'clay',
}

/** Who came by an invitation, and how that stands. The functions hint in Chinese, the day included; other languages say both here. */
export const inviteeView = (invitee: Invitee, index: number, words: Words, language: Language): InviteeView => {
  const decided = invitee.decidedOn && words.decidedOn(dayWords(invitee.decidedOn))
  return {
    key: `${invitee.joinedOn}:${invitee.maskedName}:${index}`,
    name: invitee.maskedName,
    joined: words.joinedOn(dayWords(invitee.joinedOn)),
    hint: language === 'zh-CN' ? invitee.hint : [words.hints[invitee.state], ...(decided ? [decided] : [])].join(' · '),
    state: words.states[invitee.state],
    tone: TONES[invitee.state],
    ...(invitee.points ? { points: signed(invitee.points) } : {}),
  }
}

/** The way to a reward, in its order. */
export const stepsOf = ({ points, minFen, returnDays }: Referral, words: Words): readonly string[] => [
  words.steps.join,
  words.steps.buy(yuan(minFen)),
  words.steps.wait(returnDays, grouped(points)),
]

/** The rules with the figures of the programme. */
export const inviteRules = ({ points, minFen, returnDays, perMonth }: Referral, words: Words): readonly string[] =>
  words.rules.map((rule) => filled(rule, { points: grouped(points), yuan: yuan(minFen), days: returnDays, perMonth }))
