import { asAccount, asEntry } from '../../cloudfunctions/_kit/ledger/documents'
import { asPresent } from '../../cloudfunctions/_kit/presents/documents'
import { dueOf } from '../../cloudfunctions/_kit/totals/liability'
import { added, NO_TALLY, type Tally, TALLIES } from '../../cloudfunctions/_kit/totals/tally'
import { isOnItsWay } from '../../shared/domain/presents'

interface Points {
  readonly expiresOn: string
  readonly points: number
}

/** One sum a last day, without those that come to nothing. */
const byDay = (all: readonly Points[]): Record<string, number> => {
  const days = new Map<string, number>()
  for (const { expiresOn, points } of all) days.set(expiresOn, (days.get(expiresOn) ?? 0) + points)
  return Object.fromEntries([...days].filter(([, points]) => points !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const netOf = ({ issued, takenBack, redeemed, expired, reinstated, forfeited }: Tally): number =>
  issued - takenBack - redeemed - expired + reinstated - forfeited

interface Kept {
  readonly entries: readonly unknown[]
  readonly accounts: readonly unknown[]
  readonly presents: readonly unknown[]
}

/**
 * What the figures of a ledger say, and what there is: every point that is owed stands in an account or is on its way, on its own last day;
 * and what was issued and has not ended makes up all balances, all debts and all that is on its way. Both must be alike.
 */
export const figuresAndTruth = ({ entries, accounts, presents }: Kept) => {
  const booked = entries.map(asEntry)
  const owners = accounts.map(asAccount)
  const onTheWay = presents.map(asPresent).filter(isOnItsWay)
  const lots = onTheWay.flatMap((present) => present.lots)
  const held = owners.flatMap((account) => account.held)
  const due = booked.flatMap(dueOf).map(({ on, live, held: waiting }) => ({ expiresOn: on, points: live + waiting }))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return {
    figures: { owed: byDay(due), net: netOf(booked.map(TALLIES.ofEntry).reduce(added, NO_TALLY)) },
    truth: {
      owed: byDay([...owners.flatMap((account) => account.lots), ...held, ...lots]),
      net:
        sum(owners.map(({ balance, debt }) => balance - debt)) +
        sum(held.map(({ points }) => points)) +
        sum(lots.map(({ points }) => points)),
    },
  }
}
