import type { CardAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { now } from '@/lib/clock'
import { forgetMember } from '@/lib/forget-member'
import { recall, remember } from '@/lib/storage'

export const keptCard = (): CardAnswer | undefined => recall('card')

/** A frozen card has no code, whatever an answer says: its secret is worth nothing and must not lie on the device. */
const withoutDeadSecret = (card: CardAnswer): CardAnswer => (card.status === 'frozen' ? { ...card, codeSecret: '' } : card)

/** Counts what the member has done to the card: an answer that was asked for before it may carry a secret that is dead by now. */
let changes = 0

/** Asks for the card and keeps the answer for the next opening, with or without a network. Throws CallError. */
export const fetchCard = async (): Promise<CardAnswer> => {
  const mine = changes
  const card = withoutDeadSecret(await ask('card.get', {}))
  if (mine !== changes) return fetchCard()
  const before = keptCard()
  // The member has left and joined again elsewhere: what else is kept is of the old membership.
  if (before && before.memberRef !== card.memberRef) forgetMember()
  remember('card', card)
  remember('cardAt', now())
  return card
}

/**
 * Notes at once what the member has just done to the card. Whatever it was, the secret that lay here is worth nothing any more: no code
 * is drawn until an answer brings the new one.
 */
export const noteStatus = (status: CardAnswer['status']): CardAnswer | undefined => {
  changes++
  const card = keptCard()
  if (!card) return undefined
  const { frozenBy, ...rest } = card
  const noted: CardAnswer = { ...rest, status, codeSecret: '', ...(status === 'frozen' ? { frozenBy: frozenBy ?? 'member' } : {}) }
  remember('card', noted)
  return noted
}
