import { type LiabilityDocument, liabilitySchema } from '../../../shared/contracts/documents/liability'
import { emptied, type Entry, type Lot, summed } from '../../../shared/domain/ledger'
import { type Day, monthOf } from '../../../shared/domain/time'
import { checked, presentCause } from '../ledger/documents'
import type { Reader, Transaction } from '../store'

/** Points that an entry makes die on a day, or takes from those that would. */
export interface Due {
  readonly on: Day
  readonly live: number
  readonly held: number
}

export const NOTHING_DUE: readonly Due[] = []

/** What an entry changes about who will lose how much when: its lots, by their last day, and those that are on their way to somebody. */
export const dueOf = (entry: Entry): readonly Due[] => [
  ...owedLots(entry).map(({ expiresOn, points }) => ({ on: expiresOn, live: points, held: 0 })),
  ...(entry.held ?? []).map(({ expiresOn, points }) => ({ on: expiresOn, live: 0, held: points })),
]

/** What a member gives to another one is owed until it has arrived, though no account has it meanwhile. */
const owedLots = (entry: Entry): readonly Lot[] => {
  if (entry.kind !== 'present') return entry.lots
  const { step, lots } = presentCause(entry)
  return summed([...entry.lots, ...(step === 'offered' ? lots : emptied(lots))])
}

/** Checked on reading and on writing alike. */
const asLiability = (document: unknown): LiabilityDocument => checked(liabilitySchema, document)

/** More months than lots can live; what never dies stands in a month of its own. */
const MOST_MONTHS = 1000

/** What dies from a month on, by month, the first first. One storage call. */
export const liabilityFrom = async (read: Reader, month: string): Promise<readonly LiabilityDocument[]> =>
  (await read.find('liability', { where: { _id: { gte: month } }, order: [['_id', 'asc']], limit: MOST_MONTHS })).map(asLiability)

/** Adds to the months what entries change: one storage call to read them, and one for each of them. */
export const addToLiability = async (transaction: Transaction, changes: readonly Due[]): Promise<void> => {
  const months = byMonth(changes)
  const ids = [...months.keys()].sort()
  if (ids.length === 0) return
  const found = (await transaction.find('liability', { where: { _id: { in: ids } }, limit: ids.length })).map(asLiability)
  for (const id of ids) {
    const before = found.find(({ _id }) => _id === id)
    const after = asLiability({ _id: id, schema: 1, days: withChanges(before?.days ?? {}, months.get(id)!) })
    await (before ? transaction.replace('liability', after) : transaction.insert('liability', [after]))
  }
}

const byMonth = (changes: readonly Due[]): ReadonlyMap<string, readonly Due[]> => {
  const months = new Map<string, Due[]>()
  for (const change of changes) {
    const month = monthOf(change.on)
    months.set(month, [...(months.get(month) ?? []), change])
  }
  return months
}

type Days = LiabilityDocument['days']

/** A day on which nothing dies any more stands nowhere. */
const withChanges = (days: Days, changes: readonly Due[]): Days => {
  const after = new Map(Object.entries(days))
  for (const { on, live, held } of changes) {
    const before = after.get(dateOf(on)) ?? { live: 0, held: 0 }
    after.set(dateOf(on), { live: before.live + live, held: before.held + held })
  }
  return Object.fromEntries([...after].filter(([, { live, held }]) => live !== 0 || held !== 0))
}

/** The day of the month, `07`. */
const dateOf = (day: Day): string => day.slice(-2)
