/** How points pay part of an order at a till (M1). */
export interface PointsAtTill {
  /** `points` stand for `fen`: 100 for 100 is 100 分 = 1 元. */
  readonly points: number
  readonly fen: number
  /** The most of an order that points pay, in thousandths of its amount, rounded down. */
  readonly mostPermille: number
  /** Points are taken in multiples of `points`, from this many on. */
  readonly least: number
  /** Minutes for which points are held before an order that never came gives them back. */
  readonly holdMinutes: number
}

/** A shelf of the mall: what its gifts name, and what members read. */
export interface GiftCategory {
  readonly id: string
  readonly name: string
}

/** How points may be given to a friend (K7): counted on the side of who gives. */
export interface Presents {
  /** Points of one present. */
  readonly least: number
  readonly mostPerPresent: number
  readonly mostPerDay: number
  readonly mostPerMonth: number
  /** Days within which the friend takes it up, and hours after that in which both can still step back. */
  readonly answerDays: number
  readonly coolingHours: number
  /** Days for which both have been members. */
  readonly memberDays: number
}

/** What points are good for; null for what the programme does not have. */
export interface Spending {
  readonly atTill: PointsAtTill | null
  /** In the order in which the mall shows them. Gifts of a category that a later version drops stand among all gifts alone. */
  readonly categories: readonly GiftCategory[]
  readonly presents: Presents | null
}

export const NO_SPENDING: Spending = { atTill: null, categories: [], presents: null }
