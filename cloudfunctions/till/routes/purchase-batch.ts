import { purchaseBatch } from '../../../shared/contracts/till'
import { ERRORS, isRefusal, type Refusal } from '../../../shared/errors'
import { answered, parseInput } from '../../_kit/answer'
import type { TillRequest, TillSuccess } from '../request'
import { creditPurchase } from './purchases'

/** `POST /till/v1/purchases/batch`: each item is a purchase of its own, answered in order; one bad item stops no other. */
export const creditBatch = async (request: TillRequest): Promise<TillSuccess | Refusal> => {
  const batch = parseInput(purchaseBatch.request, request.body)
  if (isRefusal(batch)) return batch
  const results = []
  // One after the other: an offline till's order of sales is the order in which points are booked.
  for (const [i, body] of batch.items.entries()) results.push(await oneResult({ ...request, body }, `${request.requestId}-${i + 1}`))
  return { status: 200, data: { results } }
}

const oneResult = async (request: TillRequest, requestId: string) => {
  const answer = await answered(requestId, 'purchases.batch', () => creditPurchase(request))
  if (answer.ok) return { status: answer.data.status, replayed: answer.data.replayed ?? false, ok: true, data: answer.data.data }
  return { status: ERRORS[answer.error.code].status, replayed: false, ok: false, error: answer.error }
}
