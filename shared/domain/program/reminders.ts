/** When members are reminded of points that will die, and how reminders may come (X3). */
export interface Reminders {
  /** Whole days before the last day of points, the longest first. */
  readonly expiryDays: readonly number[]
  /** Shanghai clock times between which no phone is disturbed, over midnight where `from` is later; null for never. What comes in it waits. */
  readonly quiet: { readonly from: string; readonly until: string } | null
  /** The most reminders a member's phone gets on a Shanghai day; what tells of something just done (points credited) is none. */
  readonly perDay: number
}

/** X3, as every programme has it that does not say otherwise. */
export const STANDARD_REMINDERS: Reminders = { expiryDays: [30, 15, 3], quiet: { from: '21:30', until: '09:00' }, perDay: 1 }

/** A discounted gift, for points about to die: paid out of them alone, picked up in a shop. */
export interface RescueGift {
  readonly kind: 'gift'
  readonly id: string
  readonly name: string
  readonly words: string
  readonly points: number
  /** What it costs otherwise. */
  readonly usualPoints: number
  /** How many there are; null without end. */
  readonly stock: number | null
  /** How many a member may take in a calendar month. */
  readonly perMonth: number
  /** Days within which it is picked up. */
  readonly claimDays: number
  readonly art: 'tea' | 'cup' | 'cream' | 'basket'
}

/** Dying points are given away, in whole units; the member gets a certificate. */
export interface RescueDonation {
  readonly kind: 'donation'
  readonly id: string
  readonly name: string
  readonly words: string
  /** Who gets it. */
  readonly to: string
  /** Points of a unit, and what a unit is: `一棵梭梭树`. */
  readonly unitPoints: number
  readonly unit: string
}

/** Who checks in on so many days in a row keeps the dying points for so many days more, once a calendar month. */
export interface RescueExtension {
  readonly kind: 'extension'
  readonly id: string
  readonly name: string
  readonly words: string
  readonly checkIns: number
  readonly days: number
}

export type RescueOffer = RescueGift | RescueDonation | RescueExtension

/** Dead points can be woken once, within a grace after their death (X5). */
export interface Reinstatement {
  /** Shanghai days after the day on which their death was booked, and told, within which they can be asked back. */
  readonly withinDays: number
  /** How much of them comes back, in thousandths, rounded down. */
  readonly permille: number
  /** How long they live then. */
  readonly livesDays: number
  /** How often a member may do it in a calendar year. */
  readonly perYear: number
}

/** What can be done with points about to die (X5). */
export interface Rescue {
  /** Points whose last day is at most so many days away are about to die. */
  readonly windowDays: number
  readonly offers: readonly RescueOffer[]
  readonly reinstatement: Reinstatement | null
}

export const NO_RESCUE: Rescue = { windowDays: 30, offers: [], reinstatement: null }
