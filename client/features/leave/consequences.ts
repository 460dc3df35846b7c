import type { CardAnswer } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { tierWords } from '@/lib/words'
import type { Strings } from '@/strings'

export interface Consequences {
  readonly lost: readonly string[]
  readonly kept: readonly string[]
  readonly later: readonly string[]
}

/** What leaving means for this member, as of `today`: lots that have died are lost already. */
export const consequencesOf = (card: CardAnswer, today: string, words: Strings['leave']): Consequences => {
  const lots = card.expiring.filter((lot) => lot.expiresOn >= today).length
  return {
    lost: [
      card.balance > 0 ? words.points(grouped(card.balance), lots) : words.noPoints,
      words.tier(tierWords(card)),
      words.person,
      words.words,
      words.prizes,
    ],
    kept: [words.books],
    later: [words.refunds, words.rejoin],
  }
}
