import type { ExpiringAnswer } from '@shared/contracts'
import type { Fact } from '@/components/ask-facts'
import { dateWords, grouped } from '@/lib/format'
import { dyingLots, takenFrom } from './lots'
import type { Saying } from './offers'

/** What a member is about to do; `seen` is the price that stood there at the tap. */
export type Choice =
  | { readonly kind: 'offer'; readonly offerId: string; readonly units: number; readonly seen: number }
  | { readonly kind: 'lost'; readonly entryId: string }

/** What is said before it is done: what it costs, out of which lots, what is left. */
export interface Question {
  readonly title: string
  readonly facts: readonly Fact[]
  /** What has changed since the tap. */
  readonly warning?: string | undefined
  readonly note?: string
}

type Words = Saying['words']

const costFacts = (answer: ExpiringAnswer, cost: number, { words, today }: Saying): Fact[] => [
  { label: words.ask.cost, values: [words.price(grouped(cost))] },
  {
    label: words.ask.from,
    values: takenFrom(dyingLots(answer, today), cost).map((lot) => words.ask.fromLot(grouped(lot.points), dateWords(lot.expiresOn))),
  },
  { label: words.ask.rest, values: [words.price(grouped(Math.max(0, answer.balance - cost)))] },
]

const changed = (now: number, seen: number, words: Words): string | undefined =>
  now === seen ? undefined : words.ask.priceChanged(grouped(now))

/** What an offer costs as it stands: of a donation, all units together. */
export const costOf = (offer: ExpiringAnswer['offers'][number], units: number): number => {
  if (offer.kind === 'gift') return offer.points
  return offer.kind === 'donation' ? offer.unitPoints * units : 0
}

const offerQuestion = (answer: ExpiringAnswer, choice: Extract<Choice, { kind: 'offer' }>, saying: Saying): Question | undefined => {
  const { words } = saying
  const offer = answer.offers.find(({ offerId }) => offerId === choice.offerId)
  if (!offer) return undefined
  const cost = costOf(offer, choice.units)
  const warning = changed(cost, choice.seen, words)
  if (offer.kind === 'gift')
    return {
      title: words.ask.gift(offer.name),
      facts: [...costFacts(answer, cost, saying), { label: words.ask.claim, values: [words.claimDays(offer.claimDays)] }],
      warning,
      note: words.ask.final,
    }
  if (offer.kind === 'donation')
    return {
      title: words.ask.donation(offer.to),
      facts: [{ label: words.ask.gets, values: [words.ask.units(choice.units, offer.unit)] }, ...costFacts(answer, cost, saying)],
      warning,
      note: words.ask.finalDonation,
    }
  return {
    title: words.ask.extension,
    facts: [
      { label: words.ask.gets, values: [words.ask.live(grouped(offer.points), offer.days)] },
      {
        label: words.ask.from,
        values: dyingLots(answer, saying.today).map((lot) => words.ask.fromLot(grouped(lot.points), dateWords(lot.expiresOn))),
      },
    ],
  }
}

const lostQuestion = (answer: ExpiringAnswer, entryId: string, { words }: Saying): Question | undefined => {
  const lost = answer.reinstatable.find((one) => one.entryId === entryId)
  if (!lost) return undefined
  return {
    title: words.ask.lost,
    facts: [
      { label: words.ask.from, values: [words.lostTitle(grouped(lost.died), dateWords(lost.diedOn))] },
      { label: words.ask.gets, values: [words.price(grouped(lost.points))] },
      { label: words.ask.until, values: [dateWords(lost.livesUntil)] },
      { label: words.ask.rest, values: [words.price(grouped(answer.balance + lost.points))] },
    ],
    note: words.ask.once,
  }
}

/** What is to be confirmed, as things stand now; undefined when what was chosen is no longer there. */
export const questionOf = (answer: ExpiringAnswer, choice: Choice, saying: Saying): Question | undefined =>
  choice.kind === 'offer' ? offerQuestion(answer, choice, saying) : lostQuestion(answer, choice.entryId, saying)

/** How many units a donation can have: what was wanted, as far as the dying points still reach. */
export const unitsWithin = (wanted: number, most: number): number => Math.max(1, Math.min(wanted, most))
