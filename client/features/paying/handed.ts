import type { PaymentRequest } from '@shared/contracts'

/** Requests that came with what was redeemed just now: each opens the sheet once, without another call. */
const handed = new Map<string, PaymentRequest>()

export const handOver = (redemptionId: string, request: PaymentRequest | undefined): void => {
  if (request) handed.set(redemptionId, request)
}

export const takeHanded = (redemptionId: string): PaymentRequest | undefined => {
  const request = handed.get(redemptionId)
  handed.delete(redemptionId)
  return request
}
