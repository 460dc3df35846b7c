import { type FaultKind, StoreFault } from '../store'

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'

/**
 * What an error of the SDK means for us. Duplicate keys have been seen under two codes and by message, so all three count;
 * whatever is not known to be definite is 'unavailable', because a write may land after the client gave up.
 */
const kindOf = (error: unknown): FaultKind => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const words = String(message ?? '')
  if (code === 'DATABASE_DUPLICATE_WRITE' || /E11000/.test(words)) return 'duplicate'
  if (code === CONFLICT || /TransactionConflict/.test(words)) return 'conflict'
  return 'unavailable'
}

/** Runs one storage call and rethrows what fails as a StoreFault. */
export const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    throw new StoreFault(kindOf(error), error)
  }
}
