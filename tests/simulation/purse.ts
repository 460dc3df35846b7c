import { addDays, type Day, NEVER } from '../../shared/domain/time'

/** Points of one day of release and one day of death. */
export interface Parcel {
  readonly releaseOn: Day
  readonly expiresOn: Day
  readonly points: number
}

/** Points that were spent, and the last day that they had. */
export interface Spent {
  readonly expiresOn: Day
  readonly points: number
}

interface Kept {
  readonly order: string
  readonly releaseOn: Day
  expiresOn: Day
  points: number
}

/** Where points of an order die, wherever they have been moved, and what is left of them, in thousandths. */
interface Track {
  readonly day: Day
  readonly permille: number
}

const WHOLE = 1000

/**
 * What a member should have, kept the slow way: a step a day, nothing merged, nothing clever. It shares nothing with the ledger but the
 * calendar.
 */
export class Purse {
  debt = 0
  /** Points that have died, by their last day. */
  readonly died = new Map<Day, number>()
  private kept: Kept[] = []
  /** Worked out when they are asked for, and forgotten with every change: last days, and the next day on which something dies or is released. */
  private knownLastDays: readonly Day[] | undefined
  private knownNextDay: Day | undefined
  /** By order, where its points die: also once they are spent. */
  private readonly tracks = new Map<string, readonly Track[]>()

  constructor(private today: Day) {}

  get balance(): number {
    return this.sum(({ releaseOn }) => releaseOn <= this.today)
  }

  get pending(): number {
    return this.sum(({ releaseOn }) => releaseOn > this.today)
  }

  liveUntil(day: Day): void {
    if (this.today < day && day < this.nextDay) this.today = day
    while (this.today < day) {
      this.forget()
      this.today = addDays(this.today, 1)
      for (const { expiresOn, points } of this.kept.filter((parcel) => parcel.expiresOn < this.today))
        this.died.set(expiresOn, (this.died.get(expiresOn) ?? 0) + points)
      this.kept = this.kept.filter(({ expiresOn }) => expiresOn >= this.today)
      this.repayWith(this.kept.filter(({ releaseOn }) => releaseOn === this.today))
    }
  }

  private get nextDay(): Day {
    const days = () => this.kept.map(({ releaseOn, expiresOn }) => (releaseOn > this.today ? releaseOn : addDays(expiresOn, 1)))
    return (this.knownNextDay ??= days().reduce((first, day) => (day < first ? day : first), NEVER))
  }

  private forget(): void {
    this.knownLastDays = undefined
    this.knownNextDay = undefined
  }

  /** A purchase: what it brings, and until when it keeps everything that is alive. */
  buy(order: string, parcels: readonly Parcel[], keptUntil?: Day): void {
    this.forget()
    if (keptUntil !== undefined) this.keepUntil(keptUntil)
    const brought = parcels.map((parcel) => ({ ...parcel, order }))
    this.kept.push(...brought)
    this.repayWith(brought.filter(({ releaseOn }) => releaseOn <= this.today))
    this.tracks.set(
      order,
      brought.filter(({ points }) => points > 0).map(({ expiresOn }) => ({ day: expiresOn, permille: WHOLE })),
    )
  }

  /** Whether all that an order opened is dead. */
  isDead(order: string): boolean {
    const tracks = this.tracks.get(order)!
    return tracks.length > 0 && tracks.every(({ day }) => day < this.today)
  }

  /**
   * A refund takes its own held points, the latest first; then those of its own day of death; then what dies first; then what else is held.
   * Of points that had died it takes its share of what came back, as far as that is there.
   */
  refund(order: string, points: number): void {
    const tracks = this.tracks.get(order)!
    const [most] = tracks.filter(({ day }) => day >= this.today).sort((a, b) => b.permille - a.permille)
    if (most !== undefined && most.permille < WHOLE) {
      const back = this.kept.filter(({ expiresOn }) => expiresOn === most.day)
      return void this.drain(back, Math.floor((points * most.permille) / WHOLE))
    }
    const rank = (parcel: Kept) => {
      if (parcel.releaseOn > this.today) return parcel.order === order ? 0 : 3
      return tracks.some(({ day }) => day === parcel.expiresOn) ? 1 : 2
    }
    const byDay = (a: string, b: string) => (a < b ? -1 : 1)
    const inOrder = [...this.kept].sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
      return a.releaseOn > this.today ? byDay(b.releaseOn, a.releaseOn) : byDay(a.expiresOn, b.expiresOn)
    })
    this.debt += this.drain(inOrder, points)
  }

  /** Answers what was spent, by last days. */
  spend(points: number): Spent[] {
    const free = firstToDie(this.kept.filter(({ releaseOn }) => releaseOn <= this.today))
    const before = free.map((parcel) => parcel.points)
    this.drain(free, points)
    return free
      .map((parcel, i) => ({ expiresOn: parcel.expiresOn, points: before[i]! - parcel.points }))
      .filter((spent) => spent.points > 0)
  }

  /** What was spent comes back to its own last days, as far as those have not passed; a debt takes what would die last. */
  comeBack(spent: readonly Spent[]): void {
    const alive = spent.filter(({ expiresOn }) => expiresOn >= this.today).map((one) => ({ ...one, releaseOn: this.today, order: '' }))
    this.kept.push(...alive)
    this.debt = this.drain(firstToDie(alive).reverse(), this.debt)
  }

  /** Last days of what can be spent, the first first. */
  get lastDays(): readonly Day[] {
    const free = () => this.kept.filter(({ releaseOn }) => releaseOn <= this.today)
    return (this.knownLastDays ??= [...new Set(free().map(({ expiresOn }) => expiresOn))].sort())
  }

  /** What would die up to a day lives so many days longer. */
  extend(until: Day, days: number): void {
    const moved = this.lastDays.filter((day) => day <= until)
    this.forget()
    for (const parcel of this.kept)
      if (parcel.releaseOn <= this.today && moved.includes(parcel.expiresOn)) parcel.expiresOn = addDays(parcel.expiresOn, days)
    this.track((track) => (moved.includes(track.day) ? { ...track, day: addDays(track.day, days) } : track))
  }

  /** Of what died on some days a part comes back. */
  revive(days: readonly Day[], permille: number, parcel: Parcel): void {
    this.track((track) =>
      days.includes(track.day) ? { day: parcel.expiresOn, permille: Math.floor((track.permille * permille) / WHOLE) } : track,
    )
    this.buy(`back-${days.join()}`, [parcel])
  }

  /** The member leaves: everything is given up. */
  empty(): void {
    this.forget()
    this.kept = []
    this.debt = 0
  }

  private keepUntil(day: Day): void {
    const later = (expiresOn: Day) => (expiresOn < day ? day : expiresOn)
    for (const parcel of this.kept) parcel.expiresOn = later(parcel.expiresOn)
    this.track((track) => (track.day < this.today ? track : { ...track, day: later(track.day) }))
  }

  private track(moved: (track: Track) => Track): void {
    for (const [order, tracks] of this.tracks) this.tracks.set(order, tracks.map(moved))
  }

  private sum(wanted: (parcel: Kept) => boolean): number {
    return this.kept.filter(wanted).reduce((sum, { points }) => sum + points, 0)
  }

  private repayWith(freed: Kept[]): void {
    this.debt = this.drain(firstToDie(freed), this.debt)
  }

  /** Takes from the parcels in order; answers what could not be taken. */
  private drain(parcels: Kept[], points: number): number {
    this.forget()
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
