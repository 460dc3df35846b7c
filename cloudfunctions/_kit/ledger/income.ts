import type { EarnedCause } from '../../../shared/contracts/documents/entry'
import { type Books, type Change, earn, type Part, postponing, totalOf } from '../../../shared/domain/ledger'
import { lotExpiry, postponedTo, type Program } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { addDays, type Day } from '../../../shared/domain/time'
import { lotSteps } from './words'

/** Points that one rule gives, and for how many days they are held. */
export interface Given {
  readonly points: number
  readonly holdDays: number
}

/** When and how points come in. */
export interface Terms {
  /** Says how long they live. */
  readonly program: Program
  readonly tier: string
  /** From when their lifetime counts. */
  readonly livesFrom: Day
  /** From when the days of holding count: the day of the purchase. */
  readonly heldFrom: Day
  /** The day on which they are booked. */
  readonly today: Day
  readonly carryChangeFen?: number
  /** Whether they were bought, by which inactivity ends: then the other points live on as well, where the programme says so. */
  readonly bought: boolean
}

/** What comes in, ready for an entry. */
export interface Income {
  readonly change: Change
  /** When what came in can be spent and when it dies, and what a debt took. */
  readonly steps: readonly string[]
  /** What a refund has to know of it. */
  readonly opened: Pick<EarnedCause, 'openedOn' | 'heldUntil' | 'postponedTo'>
}

/** Points that come in by a purchase, a claim or a reward: held where their rules say so, living as long as the programme promises. */
export const income = (books: Books, given: readonly Given[], terms: Terms): Income => {
  const { program, tier, livesFrom, today, carryChangeFen = 0, bought } = terms
  const came = earn(
    books,
    given.map((one) => partOf(one, terms)).filter(({ points }) => points > 0),
    today,
    carryChangeFen,
  )
  const until = bought ? postponedTo(program, tier, livesFrom) : undefined
  const early = until === undefined ? 0 : totalOf([...books.lots, ...books.held].filter(({ expiresOn }) => expiresOn < until))
  return {
    change: until === undefined ? came : postponing(books, came, until),
    steps: [...lotSteps(came), ...(early > 0 ? [`原有 ${grouped(early)} 分的有效期延至 ${until}`] : [])],
    opened: {
      openedOn: came.lots.at(-1)?.expiresOn ?? null,
      heldUntil: (came.held ?? []).map((lot) => ({ ...lot })),
      ...(until === undefined ? {} : { postponedTo: until }),
    },
  }
}

const partOf = ({ points, holdDays }: Given, { program, tier, livesFrom, heldFrom, today }: Terms): Part => {
  const freeOn = addDays(heldFrom, holdDays)
  const releaseOn = freeOn > today ? freeOn : null
  return { points, releaseOn, expiresOn: lotExpiry(program, tier, livesFrom, releaseOn ?? today) }
}
