import { dayOf } from '../../shared/domain/time'
import { comparePrograms, type Trial } from './compare'
import { comparisonJson, comparisonText, isSound } from './comparison'
import { EXCERPT } from './excerpt'
import { type LedgerTotals, brokenTotals } from './ledger-totals'
import { namedPrograms } from './program-files'
import { readSalesFile } from './sales-file'

const LINES = readSalesFile(EXCERPT)

describe('the same sales under several programmes', () => {
  let trials: readonly Trial[]
  beforeAll(async () => {
    trials = (await comparePrograms({ programs: namedPrograms(['simple', 'generous', 'year-end']), lines: LINES }))!
  }, 120_000)

  it('are audited clean under each, with sums that agree', () => expect(isSound(trials)).toBe(true))

  it('end on the same day, so that what expired can be compared', () =>
    expect(trials.map(({ result }) => dayOf(result.clockEnd))).toEqual(['2013-01-01', '2013-01-01', '2013-01-01']))

  it('cost what each programme gives, at the value of its own point', () => {
    const { programs, ...common } = comparisonJson(trials) as { programs: Record<string, unknown>[] }
    // 1,485 + 1,800 + 16,320 + 1,110 + 1,850 + 370 + 12,000 + 12,000 fen sold, 495 + 2,220 returned.
    expect(common).toMatchObject({ ok: true, purchases: 7, refunds: 3, members: 3, revenueFen: 46_935 - 2_715 })
    const [simple, generous, yearEnd] = programs
    expect(simple).toMatchObject({
      points: { issued: 438, base: 438, byRule: {}, takenBack: 26, expired: 412, liability: 0 },
      costFen: 412,
    })
    expect(generous).toMatchObject({ points: { base: 438 } })
    // Remainders are carried: 14.85 and 120 yuan give 13 points together, 163.20 and 120 give 28, and the mugs come back whole.
    expect(yearEnd).toMatchObject({ points: { base: 43, takenBack: 3, expired: 40, liability: 0 }, valueFen: 10, costFen: 400 })
  })

  it('are printed side by side', () => {
    const text = comparisonText(trials)
    expect(text).toMatch(/simple +generous +year-end/)
    expect(text).toMatch(/Cost \(yuan\) +4\.12/)
    expect(text).toContain('✓ Audit: every account and hash chain recomputed under each programme')
  })
})

it('is stopped in order between two sales, and compares nothing then', async () => {
  const programs = namedPrograms(['simple', 'year-end'])
  expect(await comparePrograms({ programs, lines: LINES, interrupted: () => true })).toBeUndefined()
})

it('says in words where a ledger does not come to what its parts say', () => {
  const totals: LedgerTotals = {
    basePoints: 100,
    byRule: { 'member-day': 50 },
    byReward: { welcome: 10 },
    takenBack: 20,
    expired: 5,
    outstanding: 135,
    accounts: { balance: 100, held: 40, debts: 5, byTier: { normal: 1 } },
  }
  expect(brokenTotals(totals)).toEqual([])
  expect(brokenTotals({ ...totals, expired: 6 })).toEqual([
    'what was issued, taken back and expired leaves 134 points, the accounts hold 135',
  ])
  expect(brokenTotals({ ...totals, outstanding: 1 })).toEqual(['the entries add up to 1 points, the accounts to 135'])
})
