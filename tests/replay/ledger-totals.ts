import { accountSchema } from '../../shared/contracts/documents/account'
import { earnedCauseSchema, entrySchema } from '../../shared/contracts/documents/entry'
import type { Entry } from '../../shared/domain/ledger'
import type { EmulatorStore } from './emulator-store'

/** What a whole ledger comes to: where its points came from, and where they went. */
export interface LedgerTotals {
  /** What purchases and claims earned by the base rate alone. */
  readonly basePoints: number
  /** What rules gave beside it, by id; `tier` is the multiplier of a tier. */
  readonly byRule: Readonly<Record<string, number>>
  /** What was given for anything but buying, by what it was given for. */
  readonly byReward: Readonly<Record<string, number>>
  readonly takenBack: number
  readonly expired: number
  /** All entries added up: what members have and what is held for them, less what they owe. */
  readonly outstanding: number
  readonly accounts: {
    readonly balance: number
    readonly held: number
    readonly debts: number
    readonly byTier: Readonly<Record<string, number>>
  }
}

type Sums = Record<string, number>

const add = (sums: Sums, key: string, points: number): void => void (sums[key] = (sums[key] ?? 0) + points)

const sumOf = (items: readonly { readonly points: number }[] = []): number => items.reduce((sum, { points }) => sum + points, 0)

/** What an entry changed altogether: what can be spent, what is owed and what is held. */
const changeOf = ({ points, held }: Entry & { readonly held?: readonly { readonly points: number }[] | undefined }): number =>
  points + sumOf(held)

export const ledgerTotals = async (store: EmulatorStore): Promise<LedgerTotals> => {
  const byKind: Sums = {}
  const byRule: Sums = {}
  const byReward: Sums = {}
  let basePoints = 0
  for await (const document of store.documents('entries')) {
    // A sale without a member stands among the entries and belongs to no account.
    if ((document as { memberId?: unknown }).memberId === '') continue
    const entry = entrySchema.parse(document)
    add(byKind, entry.kind, changeOf(entry))
    if (entry.kind === 'reward') add(byReward, String(entry.cause['on']), changeOf(entry))
    if (entry.kind !== 'purchase' && entry.kind !== 'claim') continue
    const { points, grants } = earnedCauseSchema.parse(entry.cause)
    basePoints += points - sumOf(grants)
    for (const grant of grants) add(byRule, grant.ruleId, grant.points)
  }
  return {
    basePoints,
    byRule,
    byReward,
    takenBack: -(byKind['refund'] ?? 0) || 0,
    expired: -(byKind['expiry'] ?? 0) || 0,
    outstanding: Object.values(byKind).reduce((sum, points) => sum + points, 0),
    accounts: await accountTotals(store),
  }
}

const accountTotals = async (store: EmulatorStore): Promise<LedgerTotals['accounts']> => {
  const byTier: Sums = {}
  const sums = { balance: 0, held: 0, debts: 0 }
  for await (const document of store.documents('accounts')) {
    const { balance, debt, held, tier } = accountSchema.parse(document)
    sums.balance += balance
    sums.held += sumOf(held)
    sums.debts += debt
    add(byTier, tier, 1)
  }
  return { ...sums, byTier }
}

/** What a ledger gave out, before anything was taken back. */
export const issuedPoints = ({ basePoints, byRule, byReward }: LedgerTotals): number =>
  [basePoints, ...Object.values(byRule), ...Object.values(byReward)].reduce((sum, points) => sum + points, 0)

/** Where a ledger does not come to what its parts say; empty for a good one. */
export const brokenTotals = (totals: LedgerTotals): string[] => {
  const { balance, held, debts } = totals.accounts
  const kept = balance + held - debts
  const left = issuedPoints(totals) - totals.takenBack - totals.expired
  return [
    ...(totals.outstanding === kept ? [] : [`the entries add up to ${totals.outstanding} points, the accounts to ${kept}`]),
    ...(left === kept ? [] : [`what was issued, taken back and expired leaves ${left} points, the accounts hold ${kept}`]),
  ]
}
