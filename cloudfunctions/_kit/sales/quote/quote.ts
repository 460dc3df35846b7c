import type { Account } from '../../../../shared/contracts/documents/account'
import { anybody, evaluate, type Sale, stepsOf } from '../../../../shared/domain/earning'
import { EMPTY_BOOKS } from '../../../../shared/domain/ledger'
import type { RulesAt } from '../../../../shared/domain/tiers'
import { dayOf, shanghaiIso } from '../../../../shared/domain/time'
import { pausedRules } from '../../campaigns/paused'
import { income } from '../../ledger/income'
import { settled } from '../../ledger/settle'
import { incomeWords } from '../../ledger/words'
import { withinLimits } from '../../limits'
import { rulesOf } from '../../programs'
import type { Store } from '../../store'
import { givenBy, pendingOf, shopperOf } from '../earned'
import { quoteIdOf, quoteUntil } from './token'

/** Where and when somebody asks. */
interface Counter {
  readonly store: Store
  readonly now: number
  readonly storeId: string
}

/** What a sale would earn if it were paid now. */
export interface Estimate {
  /** Points that could be spent at once; `pending` ones come besides, as in the answer to a purchase. */
  readonly points: number
  readonly pending?: number
  readonly message: string
  readonly steps: string[]
}

/** The buyer as the purchase will find him, or somebody of the first tier who has bought before: nobody is promised more than he gets. */
const buyerOf = (rulesAt: RulesAt, member: Account | null, now: number) => {
  if (!member) return { shopper: anybody(rulesAt(now)), books: EMPTY_BOOKS }
  const { account, books } = settled(member, now, rulesAt)
  return { shopper: shopperOf(account, books), books }
}

/** Works out what a sale would earn a member, or somebody new, within what is left of all limits; writes nothing. */
export const estimateOf = async ({ store, now, storeId }: Counter, sale: Sale, member: Account | null): Promise<Estimate> => {
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const { shopper, books } = buyerOf(rulesAt, member, now)
  const unlimited = evaluate(program, sale, shopper, { at: now, storeId, pausedRules: await pausedRules(store, program, now) })
  const { evaluation } = await withinLimits(store, program, unlimited, { memberId: member?._id ?? '', storeId, at: now, now })
  const today = dayOf(now)
  const terms = { program, tier: shopper.tier, livesFrom: today, heldFrom: today, today, bought: true }
  const { change, steps, opened } = income(books, givenBy(program, evaluation), terms)
  return {
    points: change.points,
    ...pendingOf(opened.heldUntil),
    message: `本单可得 ${incomeWords(change.points, opened.heldUntil)}`,
    steps: [...stepsOf(evaluation), ...steps],
  }
}

/** An estimate that is kept for some minutes, whatever the rules are by then. */
export interface Quote extends Estimate {
  readonly quoteId: string
  /** Shanghai ISO 8601. */
  readonly validUntil: string
}

export const quoteOf = async (counter: Counter, sale: Sale, member: Account | null): Promise<Quote> => {
  const { now, storeId } = counter
  const { amountFen, channel, lines } = sale
  const quoteId = quoteIdOf({ storeId, amountFen, channel, lines }, member?._id ?? null, now)
  return { ...(await estimateOf(counter, sale, member)), quoteId, validUntil: shanghaiIso(quoteUntil(now)) }
}
