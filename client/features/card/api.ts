import type { CardAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { now } from '@/lib/clock'
import { recall, remember } from '@/lib/storage'

export const keptCard = (): CardAnswer | undefined => recall('card')

/** Asks for the card and keeps the answer for the next opening, with or without a network. Throws CallError. */
export const fetchCard = async (): Promise<CardAnswer> => {
  const card = await ask('card.get', {})
  remember('card', card)
  remember('cardAt', now())
  return card
}
