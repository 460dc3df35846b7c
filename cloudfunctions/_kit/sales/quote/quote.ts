import type { Account } from '../../../../shared/contracts/documents/account'
import { earnForSale, type Sale } from '../../../../shared/domain/earning'
import { grouped } from '../../../../shared/domain/text'
import { shanghaiIso } from '../../../../shared/domain/time'
import { currentProgram } from '../../programs'
import type { Store } from '../../store'
import { type Quotable, quoteIdOf, quoteUntil } from './token'

/** Where and when somebody asks; null for a sale that is in no particular store. */
interface Counter {
  readonly store: Store
  readonly now: number
  readonly storeId: string | null
}

/** What a sale would earn if it were paid now. */
export interface Estimate {
  readonly points: number
  readonly pending: number
  readonly message: string
  readonly steps: readonly string[]
}

/** Works out what a sale would earn a member, or somebody new; writes nothing. */
export const estimateOf = async ({ store, now }: Counter, sale: Sale, member: Account | null): Promise<Estimate> => {
  const { points, steps } = earnForSale(await currentProgram(store, now), sale, member?.carryFen ?? 0)
  return { points, pending: 0, message: `本单可得 ${grouped(points)} 分`, steps }
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
