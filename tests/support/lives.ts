import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  append,
  type Books,
  burn,
  type Change,
  earn,
  EMPTY_BOOKS,
  type Entry,
  type EntryDraft,
  giveBack,
  type HeldLot,
  type Lot,
  nextDue,
  postponing,
  takeBack,
} from '../../shared/domain/ledger'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
export const MEMBER = '6204817735'
/** The first day of every life. */
export const TODAY = '2026-01-01'

export const dayNumber = (n: number) => new Date(Date.parse(TODAY) + n * 86_400_000).toISOString().slice(0, 10)

export const atOnce = (points: number, expiresOn: string) => ({ points, expiresOn, releaseOn: null })

const draftOf = (id: string, change: Change): EntryDraft => ({
  ...change,
  _id: id,
  kind: 'purchase',
  title: 't',
  steps: [],
  actor: { kind: 'till', id: 'k' },
  programVersion: 'v',
  inputDigest: sha256(id),
  orderId: null,
  storeId: null,
  cause: {},
})

/** A life of one account: random movements on a calendar that only goes forward. */
export type Step =
  | { do: 'earn'; points: number; lifetime: number }
  | { do: 'hold'; points: number; days: number; lifetime: number; atOnce: number }
  | { do: 'takeHeldBack'; which: number; points: number }
  | { do: 'postpone'; points: number; days: number }
  | { do: 'burn'; points: number }
  | { do: 'giveBack'; which: number }
  | { do: 'takeBack'; points: number; lifetime: number }
  | { do: 'wait'; days: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('earn' as const), points: fc.integer({ min: 0, max: 5_000 }), lifetime: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    do: fc.constant('hold' as const),
    points: fc.integer({ min: 1, max: 5_000 }),
    days: fc.integer({ min: 1, max: 30 }),
    lifetime: fc.integer({ min: 0, max: 30 }),
    atOnce: fc.integer({ min: 0, max: 1_000 }),
  }),
  fc.record({ do: fc.constant('takeHeldBack' as const), which: fc.nat(20), points: fc.integer({ min: 0, max: 6_000 }) }),
  fc.record({ do: fc.constant('postpone' as const), points: fc.integer({ min: 0, max: 99 }), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('burn' as const), points: fc.integer({ min: 1, max: 4_000 }) }),
  fc.record({ do: fc.constant('giveBack' as const), which: fc.nat(20) }),
  fc.record({
    do: fc.constant('takeBack' as const),
    points: fc.integer({ min: 0, max: 5_000 }),
    lifetime: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
)

export const lives = fc.array(step, { maxLength: 40 })

/** One account, and what it remembers of what it did. */
class Life {
  books: Books = EMPTY_BOOKS
  readonly entries: Entry[] = []
  private day = 0
  private readonly burns: Lot[][] = []
  private readonly holds: HeldLot[] = []

  get today(): string {
    return this.after(0)
  }

  take(step: Step): void {
    if (step.do === 'wait') this.day += step.days
    for (let due = nextDue(this.books, this.today); due; due = nextDue(this.books, this.today)) this.write(due.change)
    if (step.do !== 'wait') this.write(this.changeOf(step))
  }

  private after(days: number): string {
    return dayNumber(this.day + days)
  }

  private write(change: Change | undefined): void {
    if (!change) return
    const place = { memberId: MEMBER, at: `${this.today}T00:00:00.000+08:00`, answer: () => ({}) }
    const next = append(this.books, draftOf(`e${this.entries.length}`, change), place, sha256)
    this.entries.push(next.entry)
    this.books = next.books
  }

  private changeOf(step: Exclude<Step, { do: 'wait' }>): Change | undefined {
    const { books, today } = this
    switch (step.do) {
      case 'earn':
        return earn(books, [atOnce(step.points, this.after(step.lifetime))], today)
      case 'hold':
        return this.hold(step)
      case 'burn':
        return this.burn(step.points)
      case 'giveBack':
        return this.giveBack(step.which)
      case 'takeBack':
        return takeBack(books, step.points, { expiresOn: [this.after(step.lifetime)], held: [] }, today)
      case 'takeHeldBack': {
        const held = this.holds[step.which % this.holds.length]
        return held && takeBack(books, step.points, { expiresOn: [held.expiresOn], held: [held] }, today)
      }
      case 'postpone': {
        const until = this.after(step.days)
        return postponing(books, earn(books, [atOnce(step.points, until)], today), until)
      }
    }
  }

  private hold(step: Extract<Step, { do: 'hold' }>): Change {
    const held = { points: step.points, releaseOn: this.after(step.days), expiresOn: this.after(step.days + step.lifetime) }
    this.holds.push(held)
    return earn(this.books, [held, atOnce(step.atOnce, held.expiresOn)], this.today)
  }

  private burn(points: number): Change | undefined {
    const change = burn(this.books, points, this.today)
    if (change) this.burns.push([...change.lots])
    return change
  }

  private giveBack(which: number): Change | undefined {
    const [burnt] = this.burns.splice(which % Math.max(1, this.burns.length), 1)
    return burnt && giveBack(this.books, burnt, this.today).change
  }
}

/** What such a life leaves: books, entries, and the day on which it ends. */
export const live = (steps: readonly Step[]) => {
  const life = new Life()
  for (const step of steps) life.take(step)
  const { books, entries, today } = life
  return { books, entries, today }
}
