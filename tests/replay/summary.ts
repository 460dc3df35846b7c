import budgets from '../../config/budgets.json'
import { grouped } from '../../shared/domain/text'
import { dayOf } from '../../shared/domain/time'
import type { AuditReport } from './emulator-client'
import type { Histories } from './histories'
import type { Plan } from './plan'
import type { Tally } from './play'
import type { UnmatchedReason } from './returns'

export interface Result {
  readonly plan: Plan
  readonly tally: Tally
  /** Whether the plan was played to its end. */
  readonly complete: boolean
  readonly members: number
  readonly claimsLapsed: number
  readonly histories: Histories
  readonly audit: AuditReport
  /** Mean and most storage calls of one purchase request in this run. */
  readonly storageCalls: { readonly mean: number; readonly max: number }
  /** Seconds that the sales took, without what came before and after. */
  readonly seconds: number
  readonly clockEnd: number
  /** Whether the store holds nothing but this file, so that its books can be compared with the till's answers. */
  readonly alone: boolean
}

/** Everything that must not be: an empty list is a good replay. */
export const faultsOf = ({ tally, audit, histories, alone }: Result): string[] => {
  const faults = audit.faults.map(
    ({ memberId, entryId, seq, fault }) => `audit: ${[memberId, entryId, seq].filter(Boolean).join(' ')} ${fault}`,
  )
  for (const { orderId, code, message } of tally.refused) faults.push(`order ${orderId}: ${code} ${message}`)
  if (!alone) return faults
  const { purchase = 0, refund = 0, ...others } = histories.byKind
  const answered = tally.pointsEarned - tally.pointsTakenBack
  if (answered !== purchase + refund) faults.push(`the till was answered ${answered} points, members read of ${purchase + refund}`)
  const read = Object.values(others).reduce((sum, points) => sum + points, purchase + refund)
  const kept = audit.points - audit.debts
  if (read !== kept) faults.push(`the members' histories add up to ${read} points, the accounts to ${kept}`)
  return faults
}

const expiredPoints = ({ histories }: Result): number => -(histories.byKind['expiry'] ?? 0) || 0

export const purchasesPerSecond = ({ tally, seconds }: Result): number => (seconds > 0 ? tally.purchases / seconds : 0)

const sumBy = <T>(items: readonly T[], value: (item: T) => number): number => items.reduce((sum, item) => sum + value(item), 0)

const WORDS: Record<UnmatchedReason, string> = {
  'no earlier sale': 'no earlier sale of that article to that customer',
  'no customer': 'the return names no customer',
  'returned before': 'all pieces had come back before',
  'came back dearer': 'came back at more than was paid',
}

const countBy = <T>(items: readonly T[], key: (item: T) => string): [string, number][] => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

type Row = readonly [name: string, value: string, words: string]

const budget = budgets.storageCalls.purchase

/** What an instance keeps for a minute is stale at every sale here, because the clock jumps from sale to sale. */
const REREAD = `: at most ${budget} of its own, besides key and programme, which are read once a minute of the moving clock`

/** 39800 → `398.00`. */
export const money = (fen: number): string => `${grouped(Math.trunc(fen / 100))}.${String(fen % 100).padStart(2, '0')}`

const rowsOf = (result: Result): Row[] => {
  const { plan, tally, audit, histories, storageCalls } = result
  const n = grouped
  const unmatchedFen = sumBy(plan.unmatched, ({ amountFen }) => amountFen)
  const over = result.claimsLapsed === tally.claims ? 'all' : n(result.claimsLapsed)
  return [
    ['Purchases', n(tally.purchases), `worth ${money(tally.amountFen)} yuan`],
    ['Members', n(result.members), 'joined at first sight'],
    ['Points earned', n(tally.pointsEarned), `on ${n(tally.credited)} purchases`],
    ['Claims open', n(tally.claims), `sales without a member, claimed by nobody; ${over} past the last day to claim`],
    ['Refunds', n(tally.refunds), `${money(tally.refundedFen)} yuan, ${n(tally.pointsTakenBack)} points taken back`],
    ['Unmatched', n(plan.unmatched.length), `returned lines without a sale, ${money(unmatchedFen)} yuan: reported, not played`],
    [
      'Skipped',
      n(plan.skipped.length),
      `invoices${plan.droppedLines > 0 ? `; besides ${n(plan.droppedLines)} free lines of other invoices` : ''}`,
    ],
    ['Debts', n(audit.debts), `points owed by members; ${n(tally.refundsIntoDebt)} refunds took more than was there`],
    ['Expired', n(expiredPoints(result)), `points of ${n(histories.membersWithExpiry)} members by ${dayOf(result.clockEnd)}`],
    ['Liability', n(audit.points), `points in ${n(audit.accounts)} accounts`],
    ['Storage calls', storageCalls.mean.toFixed(2), `per purchase${storageCalls.max > budget ? REREAD : ''}`],
    ['Speed', n(Math.round(purchasesPerSecond(result))), `purchases per second: the sales took ${result.seconds.toFixed(1)} s`],
  ]
}

const table = (rows: readonly Row[]): string[] => {
  const names = Math.max(...rows.map(([name]) => name.length))
  const values = Math.max(...rows.map(([, value]) => value.length))
  return rows.map(([name, value, words]) => `  ${name.padEnd(names)}  ${value.padStart(values)}  ${words}`.trimEnd())
}

const changeWords = ({ tally, complete }: Result): string => {
  const all = tally.purchases + tally.refunds
  if (!complete) return `Interrupted after ${grouped(all)} requests; the store is whole, and the same command goes on from here.`
  if (tally.changed === 0 && all > 0)
    return `All ${grouped(all)} requests had been answered before: every answer was repeated and nothing was changed.`
  if (tally.replayed > 0)
    return `${grouped(tally.replayed)} of ${grouped(all)} requests had been answered before; the others were carried out now.`
  return `All ${grouped(all)} requests were carried out.`
}

const MAX_FAULTS_SHOWN = 20

const auditWords = (result: Result): string[] => {
  const { audit, alone } = result
  const faults = faultsOf(result)
  const looked = `${grouped(audit.accounts)} accounts and ${grouped(audit.entries)} entries recomputed`
  if (faults.length > 0)
    return [`✗ ${looked}: ${grouped(faults.length)} faults`, ...faults.slice(0, MAX_FAULTS_SHOWN).map((fault) => `    ${fault}`)]
  const sums = alone ? '; the till’s answers add up to the same points' : ''
  return [`✓ Audit: ${looked}, every hash chain followed, nothing found${sums}.`]
}

/** The summary as people read it. */
export const summaryText = (result: Result): string => {
  const { plan } = result
  const reasons = [
    ...countBy(plan.unmatched, ({ reason }) => WORDS[reason]).map(([words, count]) => `  unmatched: ${grouped(count)} × ${words}`),
    ...countBy(plan.skipped, ({ reason }) => reason).map(([words, count]) => `  skipped: ${grouped(count)} × ${words}`),
  ]
  return [
    '',
    changeWords(result),
    '',
    ...table(rowsOf(result)),
    '',
    ...reasons,
    ...(reasons.length > 0 ? [''] : []),
    ...auditWords(result),
    '',
  ].join('\n')
}

/** The same for programs. */
export const summaryJson = (result: Result): Record<string, unknown> => {
  const { plan, tally, audit } = result
  const { refused, ...counts } = tally
  return {
    ok: result.complete && faultsOf(result).length === 0,
    complete: result.complete,
    shiftDays: plan.shiftDays,
    ...counts,
    members: result.members,
    claimsLapsed: result.claimsLapsed,
    unmatched: plan.unmatched.map(({ invoiceNo, sku, quantity, amountFen, reason }) => ({ invoiceNo, sku, quantity, amountFen, reason })),
    skipped: plan.skipped.map(({ invoiceNo, reason }) => ({ invoiceNo, reason })),
    droppedLines: plan.droppedLines,
    refused,
    debts: audit.debts,
    expired: { points: expiredPoints(result), members: result.histories.membersWithExpiry },
    liability: audit.points,
    storageCallsPerPurchase: result.storageCalls,
    purchasesPerSecond: Math.round(purchasesPerSecond(result) * 10) / 10,
    seconds: Math.round(result.seconds * 100) / 100,
    clock: new Date(result.clockEnd).toISOString(),
    audit,
    faults: faultsOf(result),
  }
}
