import { addDays, type Day } from '../../shared/domain/time'

/** Points of one day of release and one day of death. */
export interface Parcel {
  readonly releaseOn: Day
  readonly expiresOn: Day
  readonly points: number
}

interface Kept {
  readonly order: string
  readonly releaseOn: Day
  expiresOn: Day
  points: number
}

/**
 * What a member should have, kept the slow way: a step a day, nothing merged, nothing clever. It shares nothing with the ledger but the
 * calendar.
 */
export class Purse {
  debt = 0
  /** Points that have died, by their last day. */
  readonly died = new Map<Day, number>()
  private kept: Kept[] = []
  /** By order, when its points die: also once they are spent. */
  private readonly deaths = new Map<string, Day[]>()

  constructor(private today: Day) {}

  get balance(): number {
    return this.sum(({ releaseOn }) => releaseOn <= this.today)
  }

  get pending(): number {
    return this.sum(({ releaseOn }) => releaseOn > this.today)
  }

  liveUntil(day: Day): void {
    while (this.today < day) {
      this.today = addDays(this.today, 1)
      for (const { expiresOn, points } of this.kept.filter((parcel) => parcel.expiresOn < this.today))
        this.died.set(expiresOn, (this.died.get(expiresOn) ?? 0) + points)
      this.kept = this.kept.filter(({ expiresOn }) => expiresOn >= this.today)
      this.repayWith(this.kept.filter(({ releaseOn }) => releaseOn === this.today))
    }
  }

  /** A purchase: what it brings, and until when it keeps everything that is alive. */
  buy(order: string, parcels: readonly Parcel[], keptUntil?: Day): void {
    if (keptUntil !== undefined) this.keepUntil(keptUntil)
    const brought = parcels.map((parcel) => ({ ...parcel, order }))
    this.kept.push(...brought)
    this.repayWith(brought.filter(({ releaseOn }) => releaseOn <= this.today))
    this.deaths.set(
      order,
      brought.filter(({ points }) => points > 0).map(({ expiresOn }) => expiresOn),
    )
  }

  /** Whether all that an order opened is dead. */
  isDead(order: string): boolean {
    const deaths = this.deaths.get(order)!
    return deaths.length > 0 && deaths.every((day) => day < this.today)
  }

  /** A refund takes its own held points, the latest first; then those of its own day of death; then what dies first; then what else is held. */
  refund(order: string, points: number): void {
    const rank = (parcel: Kept) => {
      if (parcel.releaseOn > this.today) return parcel.order === order ? 0 : 3
      return this.deaths.get(order)!.includes(parcel.expiresOn) ? 1 : 2
    }
    const byDay = (a: string, b: string) => (a < b ? -1 : 1)
    const inOrder = [...this.kept].sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
      return a.releaseOn > this.today ? byDay(b.releaseOn, a.releaseOn) : byDay(a.expiresOn, b.expiresOn)
    })
    this.debt += this.drain(inOrder, points)
  }

  spend(points: number): void {
    const free = this.kept.filter(({ releaseOn }) => releaseOn <= this.today)
    this.drain(firstToDie(free), points)
  }

  /** Last days of what can be spent, the first first. */
  get lastDays(): Day[] {
    const free = this.kept.filter(({ releaseOn }) => releaseOn <= this.today)
    return [...new Set(free.map(({ expiresOn }) => expiresOn))].sort()
  }

  /** What would die up to a day lives so many days longer. */
  extend(until: Day, days: number): void {
    for (const parcel of this.kept)
      if (parcel.releaseOn <= this.today && parcel.expiresOn <= until) parcel.expiresOn = addDays(parcel.expiresOn, days)
  }

  /** The member leaves: everything is given up. */
  empty(): void {
    this.kept = []
    this.debt = 0
  }

  private keepUntil(day: Day): void {
    const later = (expiresOn: Day) => (expiresOn < day ? day : expiresOn)
    for (const parcel of this.kept) parcel.expiresOn = later(parcel.expiresOn)
    for (const [order, deaths] of this.deaths)
      this.deaths.set(
        order,
        deaths.map((death) => (death < this.today ? death : later(death))),
      )
  }

  private sum(wanted: (parcel: Kept) => boolean): number {
    return this.kept.filter(wanted).reduce((sum, { points }) => sum + points, 0)
  }

  private repayWith(freed: Kept[]): void {
    this.debt = this.drain(firstToDie(freed), this.debt)
  }

  /** Takes from the parcels in order; answers what could not be taken. */
  private drain(parcels: Kept[], points: number): number {
    let rest = points
    for (const parcel of parcels) {
      const taken = Math.min(parcel.points, rest)
      parcel.points -= taken
      rest -= taken
    }
    this.kept = this.kept.filter((parcel) => parcel.points > 0)
    return rest
  }
}

const firstToDie = (parcels: Kept[]): Kept[] => [...parcels].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
