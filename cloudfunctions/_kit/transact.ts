import { isRefusal, refuse, type Refusal } from '../../shared/errors'
import { elapsed, sleep } from './clock'
import { jitter } from './ids'
import { type Store, StoreFault, type Transaction } from './store'

/** Work that lands in one transaction, once, or not at all. */
export interface Work<T> {
  /** Reads and writes through the transaction. Runs again after a conflict, so it must have no effects of its own. */
  readonly act: (transaction: Transaction) => Promise<T | Refusal>
  /**
   * What the very same work answered when it was done before. Left out where `act` itself sees that its work is done and answers
   * the same.
   */
  readonly earlier?: () => Promise<T | Refusal | undefined>
}

const ATTEMPTS = 12
const FIRST_WAIT_MS = 8
const LONGEST_WAIT_MS = 250
/** A database that has not answered for so long is not asked again: the caller's own time-out is near, and `busy` says more. */
const PATIENCE_MS = 3_500

const nothingEarlier = async (): Promise<undefined> => undefined

/**
 * Conflicts are tried again with growing, jittered waits; a duplicate or unknown outcome is resolved by reading what was done,
 * never by guessing; a refusal is overruled by an earlier success.
 */
export const transact = async <T>(store: Store, { act, earlier = nothingEarlier }: Work<T>): Promise<T | Refusal> => {
  const until = elapsed() + PATIENCE_MS
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await sleep(jitter(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)))
    try {
      const outcome = await tryOnce(store, act)
      if (!isRefusal(outcome)) return outcome
      return (await earlier()) ?? outcome
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      const before = await earlier()
      if (before) return before
      if (error.kind === 'unavailable' && (attempt >= 2 || elapsed() > until)) throw error
    }
  }
  return refuse('busy')
}

const tryOnce = async <T>(store: Store, act: Work<T>['act']): Promise<T | Refusal> => {
  const transaction = await store.begin()
  try {
    const outcome = await act(transaction)
    await (isRefusal(outcome) ? transaction.abort() : transaction.commit())
    return outcome
  } catch (error) {
    // A commit that failed for an unknown reason may have happened: aborting it again would be refused, and harmless.
    await transaction.abort()
    throw error
  }
}
