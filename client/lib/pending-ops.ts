import { forget, type PendingOp, recall, remember } from './storage'

/**
 * Writes on their way. An operation is kept before it is sent and forgotten at its definite answer, so that asking again, even after
 * the app was killed, carries the same requestId and can only find out what happened, never do it twice.
 */

/** Keeps an operation, or answers the one with the same key that is still undecided. */
export const beginOp = (key: string, op: PendingOp): PendingOp => {
  const all = recall('pending') ?? {}
  const earlier = all[key]
  if (earlier) return earlier
  remember('pending', { ...all, [key]: op })
  return op
}

export const endOp = (key: string): void => {
  const { [key]: ended, ...rest } = recall('pending') ?? {}
  if (!ended) return
  if (Object.keys(rest).length === 0) forget('pending')
  else remember('pending', rest)
}

/** The undecided operations of one action of the member's function (or another), by key. */
export const pendingOps = (action: string, fn: PendingOp['fn'] = 'member'): [string, PendingOp][] =>
  Object.entries(recall('pending') ?? {}).filter(([, op]) => op.fn === fn && op.action === action)
