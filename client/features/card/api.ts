import type { CardAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { now } from '@/lib/clock'
import { forgetMember } from '@/lib/forget-member'
import { recall, remember } from '@/lib/storage'

export const keptCard = (): CardAnswer | undefined => recall('card')

/** A frozen card has no code, whatever an answer says: its secret is worth nothing and must not lie on the device. */
const withoutDeadSecret = (card: CardAnswer): CardAnswer => (card.status === 'frozen' ? { ...card, codeSecret: '' } : card)

/** Asks for the card and keeps the answer for the next opening, with or without a network. Throws CallError. */
export const fetchCard = async (): Promise<CardAnswer> => {
  const card = withoutDeadSecret(await ask('card.get', {}))
  const before = keptCard()
  // The member has left and joined again elsewhere: what else is kept is of the old membership.
  if (before && before.memberRef !== card.memberRef) forgetMember()
  remember('card', card)
  remember('cardAt', now())
  return card
}

/** Notes at once what the member has just done to the card, so that no code is drawn until an answer says more. */
export const noteFrozen = (): void => {
  const card = keptCard()
  if (card) remember('card', withoutDeadSecret({ ...card, status: 'frozen', frozenBy: 'member' }))
}
