import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import type { Entry } from '../../../shared/domain/ledger'
import { type Day, dayOf, instantOf } from '../../../shared/domain/time'
import { asEntry, earnedCause } from '../ledger/documents'
import type { Reader } from '../store'

const PAGE = 1000

/**
 * The day on which the points of an earning died; undefined while they live, or when it opened no lot. Purchases after it may have
 * postponed that day: they are looked at only where it seems to be over, which is rare.
 */
export const deathOf = async (read: Reader, earned: Entry, basis: EarnedCause, today: Day): Promise<Day | undefined> => {
  const promised = lastDayOf(basis)
  if (promised === undefined || promised >= today) return undefined
  const died = await postponed(read, earned, promised)
  return died < today ? died : undefined
}

const lastDayOf = ({ openedOn, heldUntil }: EarnedCause): Day | undefined =>
  [...(openedOn === null ? [] : [openedOn]), ...heldUntil.map(({ expiresOn }) => expiresOn)].sort().at(-1)

/** Follows what was bought later for as long as the points lived. */
const postponed = async (read: Reader, { memberId, seq }: Entry, promised: Day): Promise<Day> => {
  let last = promised
  let from = seq
  for (;;) {
    const page = await laterPurchases(read, memberId, from)
    for (const entry of page) {
      if (dayOf(instantOf(entry.at)) > last) return last
      const { postponedTo } = earnedCause(entry)
      if (postponedTo !== undefined && postponedTo > last) last = postponedTo
    }
    if (page.length < PAGE) return last
    from = page[page.length - 1]!.seq
  }
}

const laterPurchases = async (read: Reader, memberId: string, seq: number): Promise<Entry[]> => {
  const where = { memberId, seq: { gt: seq }, kind: { in: ['purchase', 'claim'] } }
  return (await read.find('entries', { where, order: [['seq', 'asc']], limit: PAGE })).map(asEntry)
}
