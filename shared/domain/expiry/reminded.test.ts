import fc from 'fast-check'
import { type Lot, mergeLots } from '../ledger'
import { addDays, type Day, NEVER } from '../time'
import { nextReminderOn, type Reminded, reminderOn, withStages } from '.'

const START = '2026-11-01'
const STAGES = [30, 15, 3]
const day = (n: number): Day => addDays(START, n)
const NOTHING = withStages({}, STAGES)

/** What happens on a day: points come in for a last day so many days ahead, are spent first to die first, or the job runs. */
type Happening = { readonly earn: number; readonly ahead: number } | { readonly spend: number } | 'run'

const happenings = (aheadAtLeast: number): fc.Arbitrary<Happening[][]> => {
  const happening = fc.oneof(
    fc.record({ earn: fc.integer({ min: 1, max: 50 }), ahead: fc.integer({ min: aheadAtLeast, max: 70 }) }),
    fc.record({ spend: fc.integer({ min: 1, max: 60 }) }),
    fc.constant('run' as const),
    fc.constant('run' as const),
  )
  return fc.array(fc.array(happening, { maxLength: 3 }), { minLength: 1, maxLength: 120 })
}

interface Told {
  readonly on: Day
  readonly stage: number
  readonly lots: readonly Lot[]
  readonly last: Day
}

const spent = (lots: readonly Lot[], points: number): Lot[] => {
  let rest = points
  return lots.flatMap((lot) => {
    const taken = Math.min(rest, lot.points)
    rest -= taken
    return taken === lot.points ? [] : [{ ...lot, points: lot.points - taken }]
  })
}

/** Lives through the days and checks on the way that the index is right: nothing is told before it, and after a run it lies ahead. */
class Life {
  lots: Lot[] = []
  reminded: Reminded = NOTHING
  readonly told: Told[] = []

  run(today: Day): void {
    const due = nextReminderOn(this.lots, this.reminded)
    const after = reminderOn(this.lots, this.reminded, today)
    if (due > today) expect(after).toEqual({ reminder: undefined, reminded: this.reminded })
    this.reminded = after.reminded
    expect(nextReminderOn(this.lots, this.reminded) > today).toBe(true)
    if (after.reminder) this.told.push({ on: today, ...after.reminder })
  }

  live(history: readonly (readonly Happening[])[], atDawn: (today: Day) => void = () => {}): readonly Told[] {
    for (const [n, events] of history.entries()) {
      const today = day(n)
      this.lots = this.lots.filter(({ expiresOn }) => expiresOn >= today)
      atDawn(today)
      for (const one of events) {
        if (one === 'run') this.run(today)
        else if ('earn' in one) this.lots = mergeLots(this.lots, [{ expiresOn: addDays(today, one.ahead), points: one.earn }])
        else this.lots = spent(this.lots, one.spend)
      }
    }
    return this.told
  }
}

describe('reminders of expiry', () => {
  it('tell on no day twice, of nothing that is dead, and of each last day once a stage', () => {
    fc.assert(
      fc.property(happenings(0), (history) => {
        const told = new Life().live(history)
        expect(new Set(told.map(({ on }) => on)).size).toBe(told.length)
        expect(new Set(told.map(({ stage, last }) => `${stage}:${last}`)).size).toBe(told.length)
        for (const { on, stage, lots, last } of told) {
          expect(lots.every(({ expiresOn }) => expiresOn >= on && expiresOn <= addDays(on, STAGES[0]!))).toBe(true)
          expect(lots.some(({ expiresOn }) => expiresOn === last && last <= addDays(on, stage))).toBe(true)
        }
        for (const expiresOn of new Set(told.flatMap(({ lots }) => lots.map((lot) => lot.expiresOn))))
          expect(told.filter(({ lots }) => lots.some((lot) => lot.expiresOn === expiresOn)).length).toBeLessThanOrEqual(STAGES.length)
      }),
    )
  })

  it('told day by day, are those of a model that keeps no marks and looks at every lot on every day', () => {
    fc.assert(
      fc.property(happenings(31), (history) => {
        const model: Pick<Told, 'on' | 'lots'>[] = []
        const life = new Life()
        const told = life.live(history, (today) => {
          const due = life.lots.filter(({ expiresOn }) => STAGES.some((stage) => addDays(today, stage) === expiresOn))
          if (due.length > 0) model.push({ on: today, lots: due })
          life.run(today)
        })
        expect(told.map(({ on, lots }) => ({ on, lots }))).toEqual(model)
      }),
    )
  })
})

const lotsOn = (...lastDays: number[]): Lot[] => lastDays.map((n) => ({ expiresOn: day(n), points: 100 + n }))

it('tells after missed days once, by the most urgent stage, and by the later ones in their time', () => {
  const lots = lotsOn(40)
  const late = reminderOn(lots, NOTHING, day(30))
  expect(late.reminder).toEqual({ stage: 15, lots, last: day(40) })
  expect(nextReminderOn(lots, late.reminded)).toBe(day(37))
  expect(reminderOn(lots, late.reminded, day(37)).reminder).toMatchObject({ stage: 3 })
})

it('tells of two stages that fall on one day in one reminder', () => {
  const lots = lotsOn(33, 60)
  const marks = { ...NOTHING, '30': day(33), '15': day(33) }
  const { reminder, reminded } = reminderOn(lots, marks, day(30))
  expect(reminder).toEqual({ stage: 3, lots, last: day(33) })
  expect(nextReminderOn(lots, reminded)).toBe(day(45))
})

it('tells of points that come back behind the mark by the next stage, and of what comes in late on the next day', () => {
  const first = reminderOn(lotsOn(30), NOTHING, day(0))
  expect(nextReminderOn(lotsOn(20, 30), first.reminded)).toBe(day(5))
  expect(nextReminderOn(lotsOn(10, 30), first.reminded)).toBe(day(1))
  expect(reminderOn(lotsOn(10, 30), first.reminded, day(1)).reminder).toMatchObject({ stage: 15, lots: lotsOn(10) })
})

it('moves past dead lots without a word, so that they are not found again', () => {
  const after = reminderOn(lotsOn(5), NOTHING, day(9))
  expect(after.reminder).toBeUndefined()
  expect(nextReminderOn(lotsOn(5), after.reminded)).toBe(NEVER)
})

it('begins a new stage with nothing told, and forgets one that is gone', () => {
  expect(withStages({ '30': day(3), '15': day(2) }, [60, 30])).toEqual({ '60': '1970-01-01', '30': day(3) })
  expect(nextReminderOn(lotsOn(40), {})).toBe(NEVER)
})
