import type { Program } from '../../shared/domain/program'
import { grouped } from '../../shared/domain/text'
import { dayOf } from '../../shared/domain/time'
import type { Trial } from './compare'
import { brokenTotals, issuedPoints } from './ledger-totals'
import { faultsOf, money } from './summary'

/** What a point counts where the programme itself states no value. */
const USUAL_VALUE_FEN = 1

const valueFen = ({ cost }: Program): number => cost?.valueFen ?? USUAL_VALUE_FEN

/** Everything of one trial that must not be. */
const faultsOfTrial = ({ result, totals }: Trial): string[] => [...faultsOf(result), ...brokenTotals(totals)]

interface Figures {
  readonly issued: number
  /** Issued and not taken back: what the sales cost, unless it expires. */
  readonly net: number
  readonly liability: number
  readonly valueFen: number
  readonly revenueFen: number
}

const figuresOf = ({ program, result: { tally }, totals }: Trial): Figures => ({
  issued: issuedPoints(totals),
  net: issuedPoints(totals) - totals.takenBack,
  liability: totals.accounts.balance + totals.accounts.held,
  valueFen: valueFen(program),
  revenueFen: tally.amountFen - tally.refundedFen,
})

/** Hundredths of a per cent, rounded. */
const basisPoints = (partFen: number, wholeFen: number): number => (wholeFen === 0 ? 0 : Math.round((partFen * 10_000) / wholeFen))

const percent = (partFen: number, wholeFen: number): string => `${(basisPoints(partFen, wholeFen) / 100).toFixed(2)} %`

type Row = readonly [name: string, value: (trial: Trial) => string]

const keysOf = (trials: readonly Trial[], sums: (trial: Trial) => Readonly<Record<string, number>>): string[] => [
  ...new Set(trials.flatMap((trial) => Object.keys(sums(trial)))),
]

/** One row for each key that any of the programmes knows; a dash where one does not. */
const rowsBy = (trials: readonly Trial[], title: string, sums: (trial: Trial) => Readonly<Record<string, number>>): Row[] =>
  keysOf(trials, sums).map((key) => [
    `  ${title} ${key}`,
    (trial) => {
      const sum = sums(trial)[key]
      return sum === undefined ? '–' : grouped(sum)
    },
  ])

const rowsOf = (trials: readonly Trial[]): Row[] => [
  ['Points issued', (trial) => grouped(figuresOf(trial).issued)],
  ['  base rate', ({ totals }) => grouped(totals.basePoints)],
  ...rowsBy(trials, 'rule', ({ totals }) => totals.byRule),
  ...rowsBy(trials, 'reward', ({ totals }) => totals.byReward),
  ['Taken back by refunds', ({ totals }) => grouped(totals.takenBack)],
  ['Expired', ({ totals }) => grouped(totals.expired)],
  ['Owed by members', ({ totals }) => grouped(totals.accounts.debts)],
  ['Liability', (trial) => grouped(figuresOf(trial).liability)],
  ['A point is worth (fen)', ({ program }) => String(valueFen(program))],
  ['Cost (yuan)', costOf(({ net }) => net)],
  ['  of revenue', shareOf(({ net }) => net)],
  ['Still owed (yuan)', costOf(({ liability }) => liability)],
  ['  of revenue', shareOf(({ liability }) => liability)],
  ...rowsBy(trials, 'members in', ({ totals }) => totals.accounts.byTier),
  ['Audit faults', (trial) => grouped(faultsOfTrial(trial).length)],
  ['Seconds', ({ result }) => result.seconds.toFixed(1)],
]

const costOf =
  (points: (figures: Figures) => number) =>
  (trial: Trial): string => {
    const figures = figuresOf(trial)
    return money(points(figures) * figures.valueFen)
  }

const shareOf =
  (points: (figures: Figures) => number) =>
  (trial: Trial): string => {
    const figures = figuresOf(trial)
    return percent(points(figures) * figures.valueFen, figures.revenueFen)
  }

const GAP = '   '

const table = (trials: readonly Trial[]): string[] => {
  const rows = rowsOf(trials).map(([name, value]) => [name, ...trials.map(value)])
  const lines = [['', ...trials.map(({ name }) => name)], ...rows]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join(GAP))
}

const MAX_FAULTS_SHOWN = 20

const faultLines = (trials: readonly Trial[]): string[] => {
  const faults = trials.flatMap((trial) => faultsOfTrial(trial).map((fault) => `✗ ${trial.name}: ${fault}`))
  return faults.length > 0
    ? faults.slice(0, MAX_FAULTS_SHOWN)
    : ['✓ Audit: every account and hash chain recomputed under each programme, nothing found; all sums agree.']
}

export const isSound = (trials: readonly Trial[]): boolean => trials.every((trial) => faultsOfTrial(trial).length === 0)

/** The comparison as people read it. */
export const comparisonText = (trials: readonly Trial[]): string => {
  const { tally, members, clockEnd } = trials[0]!.result
  const { revenueFen } = figuresOf(trials[0]!)
  const sales = `${grouped(tally.purchases)} purchases and ${grouped(tally.refunds)} refunds of ${grouped(members)} members and of strangers`
  return [
    '',
    `${sales}: ${money(revenueFen)} yuan of revenue, as of ${dayOf(clockEnd)}`,
    '',
    ...table(trials),
    '',
    ...faultLines(trials),
    '',
  ].join('\n')
}

const trialJson = (trial: Trial): Record<string, unknown> => {
  const { name, program, result, totals } = trial
  const { issued, net, liability, valueFen: value, revenueFen } = figuresOf(trial)
  return {
    program: name,
    version: program.version,
    points: {
      issued,
      base: totals.basePoints,
      byRule: totals.byRule,
      byReward: totals.byReward,
      takenBack: totals.takenBack,
      expired: totals.expired,
      debts: totals.accounts.debts,
      held: totals.accounts.held,
      liability,
    },
    valueFen: value,
    costFen: net * value,
    costBasisPoints: basisPoints(net * value, revenueFen),
    owedFen: liability * value,
    owedBasisPoints: basisPoints(liability * value, revenueFen),
    membersByTier: totals.accounts.byTier,
    seconds: Math.round(result.seconds * 100) / 100,
    faults: faultsOfTrial(trial),
  }
}

/** The same for programs. */
export const comparisonJson = (trials: readonly Trial[]): Record<string, unknown> => {
  const { tally, members, clockEnd } = trials[0]!.result
  return {
    ok: isSound(trials),
    purchases: tally.purchases,
    refunds: tally.refunds,
    members,
    revenueFen: figuresOf(trials[0]!).revenueFen,
    clock: new Date(clockEnd).toISOString(),
    programs: trials.map(trialJson),
  }
}
