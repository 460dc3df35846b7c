import { purchaseBatch } from '../../../shared/contracts/till'
import { ERRORS, isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { answered, parseInput } from '../../_kit/answer'
import { elapsed } from '../../_kit/clock'
import type { TillRequest, TillSuccess } from '../request'
import { creditPurchase } from './purchases'

/**
 * After this long the rest of a batch is answered `busy`. The platform cuts a call off after 5 s behind HTTP access and the
 * function after 10 s; a batch that was cut off would say nothing about any of its items, and fail in the same way again.
 */
const PATIENCE_MS = 4_000

/** `POST /till/v1/purchases/batch`: each item is a purchase of its own, answered in order; one bad item stops no other. */
export const creditBatch = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const batch = parseInput(purchaseBatch.request, request.body)
  if (isRefusal(batch)) return batch
  const until = elapsed() + PATIENCE_MS
  const results = []
  // One after the other: an offline till's order of sales is the order in which points are booked.
  for (const [i, body] of batch.items.entries()) {
    const act = elapsed() > until ? async () => refuse('busy') : () => creditPurchase({ ...request, body })
    results.push(await oneResult(`${request.requestId}-${i + 1}`, act))
  }
  return { status: 200, data: { results } }
}

const oneResult = async (requestId: string, act: () => Promise<TillSuccess | Refusal>) => {
  const answer = await answered(requestId, 'purchases.batch', act)
  if (answer.ok) return { status: answer.data.status, replayed: answer.data.replayed ?? false, ok: true, data: answer.data.data }
  return { status: ERRORS[answer.error.code].status, replayed: false, ok: false, error: answer.error }
}
