import type { RescueOfferView } from '../../../shared/contracts'
import { barred, giftsLeft, type Rescuable, runOf, unitsOf } from '../../../shared/domain/expiry'
import type { RescueOffer } from '../../../shared/domain/program'
import { ERRORS, type Refusal } from '../../../shared/errors'

/** An offer as its member sees it, with what speaks against taking it now. */
export const offerView = (offer: RescueOffer, who: Rescuable): RescueOfferView => {
  const refused = barred(offer, who)
  const shown = { offerId: offer.id, name: offer.name, words: offer.words, ...(refused ? { hint: wordsOf(refused) } : {}) }
  if (offer.kind === 'gift') {
    const { points, usualPoints, claimDays, art } = offer
    const left = giftsLeft(offer, who.taken)
    return { kind: 'gift', ...shown, points, usualPoints, ...(left === null ? {} : { left }), claimDays, art }
  }
  if (offer.kind === 'donation') {
    const { to, unitPoints, unit } = offer
    return { kind: 'donation', ...shown, to, unitPoints, unit, most: unitsOf(offer, who.dying) }
  }
  return { kind: 'extension', ...shown, checkIns: offer.checkIns, days: offer.days, run: runOf(who), points: who.dying }
}

const wordsOf = ({ refused, message }: Refusal): string => message ?? ERRORS[refused].message
