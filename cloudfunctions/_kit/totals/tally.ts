import { paidFen, repaidFen } from '../../../shared/contracts/documents/entry'
import type { DailyTotals } from '../../../shared/contracts/documents/totals'
import { type Entry, totalOf } from '../../../shared/domain/ledger'
import type { EntryKind } from '../../../shared/domain/ledger/kinds'
import { earnedCause, presentCause, refundCause } from '../ledger/documents'
import type { Unlinked } from '../ledger/unlinked'
import type { Measure } from './entries'

/** What entries add up to. */
export type Tally = Omit<DailyTotals, '_id' | 'schema'>

export const NO_TALLY: Tally = {
  revenueFen: 0,
  issued: 0,
  takenBack: 0,
  redeemed: 0,
  expired: 0,
  reinstated: 0,
  forfeited: 0,
  released: 0,
  entries: 0,
}

/** Points that came into being, or went out of it: held ones are no part of an entry's `points`. */
const moved = ({ points, held = [] }: Entry): number => points + totalOf(held)

const gone = (entry: Entry): number => -moved(entry)

/** A draw burns its price and may give points: both are in its lots. */
const drawn = ({ cause }: Entry): Partial<Tally> => ({ redeemed: Number(cause['price']), issued: Number(cause['won']) })

/** Points that go from one member to another came into being once; only what ends on the way counts. */
const onTheWay = (entry: Entry): Partial<Tally> => {
  const { lapsed, forfeited } = presentCause(entry)
  return { expired: lapsed, forfeited }
}

/** What an entry of each kind counts as; a new kind has to say so here. */
const OF_KIND: Record<EntryKind, (entry: Entry) => Partial<Tally>> = {
  purchase: (entry) => ({ revenueFen: paidFen(earnedCause(entry)), issued: moved(entry) }),
  // The sale of the receipt was revenue when it was made.
  claim: (entry) => ({ issued: moved(entry) }),
  refund: (entry) => ({ revenueFen: -repaidFen(refundCause(entry)), takenBack: gone(entry) }),
  reward: (entry) => ({ issued: moved(entry) }),
  checkin: (entry) => ({ issued: moved(entry) }),
  task: (entry) => ({ issued: moved(entry) }),
  activity: (entry) => ({ issued: moved(entry) }),
  share: (entry) => ({ issued: moved(entry) }),
  referral: (entry) => ({ issued: moved(entry) }),
  lottery: (entry) => drawn(entry),
  reversal: (entry) => ({ takenBack: gone(entry) }),
  redemption: (entry) => ({ redeemed: gone(entry) }),
  donation: (entry) => ({ redeemed: gone(entry) }),
  payment: (entry) => ({ redeemed: gone(entry) }),
  // What was redeemed or paid has not been, after all.
  restoration: (entry) => ({ redeemed: gone(entry) }),
  present: (entry) => onTheWay(entry),
  // The same points under a later day.
  extension: () => ({}),
  reinstatement: (entry) => ({ reinstated: moved(entry) }),
  release: ({ held = [] }) => ({ released: -totalOf(held) }),
  expiry: (entry) => ({ expired: gone(entry) }),
  leave: (entry) => ({ forfeited: gone(entry) }),
  tier: () => ({}),
  card: () => ({}),
}

const tallyOfEntry = (entry: Entry): Tally => ({ ...NO_TALLY, ...OF_KIND[entry.kind](entry), entries: 1 })

/** A sale without a member, or its refund: revenue without points. */
const tallyOfUnlinked = ({ kind, amountFen }: Unlinked): Tally => ({
  ...NO_TALLY,
  revenueFen: kind === 'unlinked_purchase' ? amountFen : -amountFen,
  entries: 1,
})

/** The ledger as it is added up by day. */
export const TALLIES: Measure<Tally> = { walk: 'totals', ofEntry: tallyOfEntry, ofUnlinked: tallyOfUnlinked, nothing: NO_TALLY }

const FIELDS = Object.keys(NO_TALLY) as (keyof Tally)[]

export const added = (a: Tally, b: Tally): Tally =>
  FIELDS.reduce<Tally>((sum, field) => ({ ...sum, [field]: a[field] + b[field] }), NO_TALLY)
