import type { ExpiringAnswer, RescueOfferView } from '@shared/contracts'
import type { Day } from '@shared/domain/time'
import { dateWords, grouped } from '@/lib/format'
import type { Strings } from '@/strings'
import type { Language } from '@/strings/language'
import { dyingLots, pointsOf } from './lots'

type Words = Strings['expiring']
type Offer<K extends RescueOfferView['kind']> = Extract<RescueOfferView, { kind: K }>

export interface Saying {
  readonly words: Words
  readonly language: Language
  readonly today: Day
}

export interface GiftView {
  readonly id: string
  readonly art: Offer<'gift'>['art']
  readonly name: string
  readonly words: string
  readonly price: string
  /** What it costs otherwise, where that is more. */
  readonly usual: string | undefined
  readonly notes: readonly string[]
  /** Why it cannot be taken now. */
  readonly hint: string | undefined
}

export const offersOf = <K extends RescueOfferView['kind']>({ offers }: Pick<ExpiringAnswer, 'offers'>, kind: K): Offer<K>[] =>
  offers.filter((offer): offer is Offer<K> => offer.kind === kind)

/** The functions hint in Chinese, and more precisely than any table; in another language what can be told from the figures is said. */
const hintOf = (hint: string | undefined, price: number, left: number | undefined, { words, language }: Saying, dying: number) => {
  if (hint === undefined || language === 'zh-CN') return hint
  if (left === 0) return words.soldOut
  return dying < price ? words.short(grouped(price - dying)) : words.cannot
}

export const giftViews = (answer: ExpiringAnswer, saying: Saying): GiftView[] => {
  const { words, today } = saying
  const dying = pointsOf(dyingLots(answer, today))
  return offersOf(answer, 'gift').map((gift) => ({
    id: gift.offerId,
    art: gift.art,
    name: gift.name,
    words: gift.words,
    price: words.price(grouped(gift.points)),
    usual: gift.usualPoints > gift.points ? words.usual(grouped(gift.usualPoints)) : undefined,
    notes: [...(gift.left === undefined || gift.left === 0 ? [] : [words.left(grouped(gift.left))]), words.claimDays(gift.claimDays)],
    hint: hintOf(gift.hint, gift.points, gift.left, saying, dying),
  }))
}

export interface DonationView {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly unit: string
  readonly most: number
  readonly hint: string | undefined
}

export const donationViews = (answer: ExpiringAnswer, saying: Saying): DonationView[] => {
  const dying = pointsOf(dyingLots(answer, saying.today))
  return offersOf(answer, 'donation').map((donation) => ({
    id: donation.offerId,
    name: donation.name,
    words: donation.words,
    unit: saying.words.unitOf(grouped(donation.unitPoints), donation.unit),
    most: donation.most,
    hint: hintOf(donation.hint, donation.unitPoints, undefined, saying, dying),
  }))
}

export interface ExtensionView {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly run: string
  readonly done: number
  readonly of: number
  readonly gains: string
  /** `ready` can be taken; `checking` wants more check-ins; otherwise the hint says why not. */
  readonly state: 'ready' | 'checking' | 'closed'
  readonly left: string | undefined
  readonly hint: string | undefined
}

export const extensionViews = (answer: ExpiringAnswer, saying: Saying): ExtensionView[] => {
  const { words } = saying
  return offersOf(answer, 'extension').map(({ offerId, name, words: said, checkIns, days, run, points, hint }) => {
    const done = Math.min(run, checkIns)
    const checking = done < checkIns && points > 0
    return {
      id: offerId,
      name,
      words: said,
      run: words.run(done, checkIns),
      done,
      of: checkIns,
      gains: words.extend(grouped(points), days),
      state: hint === undefined && done >= checkIns ? 'ready' : checking ? 'checking' : 'closed',
      left: checking ? words.runLeft(checkIns - done) : undefined,
      hint: checking ? undefined : hintOf(hint, 0, undefined, saying, points),
    }
  })
}

export interface LostView {
  readonly id: string
  readonly title: string
  readonly note: string
}

/** What has died and can be asked back, as long as it can: the answer may be of an earlier day. */
export const lostViews = ({ reinstatable }: ExpiringAnswer, { words, today }: Saying): LostView[] =>
  reinstatable
    .filter(({ until }) => until >= today)
    .map(({ entryId, died, diedOn, points, until }) => ({
      id: entryId,
      title: words.lostTitle(grouped(died), dateWords(diedOn)),
      note: words.lostNote(grouped(points), dateWords(until)),
    }))
