import type { Account } from '../../../../shared/contracts/documents/account'
import { anybody, evaluate, type Sale, stepsOf } from '../../../../shared/domain/earning'
import { grouped } from '../../../../shared/domain/text'
import { shanghaiIso } from '../../../../shared/domain/time'
import { pausedRules } from '../../campaigns/paused'
import { currentProgram } from '../../programs'
import type { Store } from '../../store'
import { givenBy, shopperOf } from '../earned'
import { type Quotable, quoteIdOf, quoteUntil } from './token'

/** Where and when somebody asks; null for a sale that is in no particular store. */
interface Counter {
  readonly store: Store
  readonly now: number
  readonly storeId: string | null
}

/** Rules for single stores are not about a sale that is in none. */
const NO_STORE = ''

/** What a sale would earn if it were paid now. */
export interface Estimate {
  readonly points: number
  readonly pending: number
  readonly message: string
  readonly steps: readonly string[]
}

/** Works out what a sale would earn a member, or somebody new; writes nothing. */
export const estimateOf = async ({ store, now, storeId }: Counter, sale: Sale, member: Account | null): Promise<Estimate> => {
  const program = await currentProgram(store, now)
  const shopper = member ? shopperOf(member, member) : anybody(program)
  const paused = await pausedRules(store, program, now)
  const evaluation = evaluate(program, sale, shopper, { at: now, storeId: storeId ?? NO_STORE, pausedRules: paused })
  const given = givenBy(program, evaluation)
  const pending = given.reduce((sum, { points, holdDays }) => (holdDays > 0 ? sum + points : sum), 0)
  return { points: evaluation.points, pending, message: `本单可得 ${grouped(evaluation.points)} 分`, steps: stepsOf(evaluation) }
}

/** An estimate that is kept for some minutes, whatever the rules are by then. */
export interface Quote extends Estimate {
  readonly quoteId: string
  /** Shanghai ISO 8601. */
  readonly validUntil: string
}

export const quoteOf = async (counter: Counter & { readonly storeId: string }, sale: Sale, member: Account | null): Promise<Quote> => {
  const { now, storeId } = counter
  const quotable: Quotable = { storeId, amountFen: sale.amountFen, channel: sale.channel, lines: sale.lines }
  const quoteId = quoteIdOf(quotable, member?._id ?? null, now)
  return { ...(await estimateOf(counter, sale, member)), quoteId, validUntil: shanghaiIso(quoteUntil(now)) }
}
