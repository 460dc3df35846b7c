import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { errorFields, log } from '../log'
import type { OrderStanding, PaymentProvider } from '../payments/port'
import { paymentProvider } from '../payments/provider'
import type { Store } from '../store'
import { settlePayment } from './settle-payment'

/** What is known of an order: `unknown` where nobody could be asked, or something could not be written. */
export type Known = 'open' | 'closed' | 'absent' | 'paid' | 'unknown'

type Asking = (provider: PaymentProvider, orderNo: string) => Promise<OrderStanding>

/** Asks how the order of something redeemed stands; what has been paid counts at once. */
const known = async (store: Store, { payment }: RedemptionDocument, now: number, ask: Asking): Promise<Known> => {
  const provider = paymentProvider()
  if (!provider || payment === null) return 'unknown'
  try {
    const standing = await ask(provider, payment.orderNo)
    if (standing.state !== 'paid') return standing.state
    return (await settlePayment(store, standing.paid, now)) === 'settled' ? 'paid' : 'unknown'
  } catch (error) {
    log.error('an order without an answer', errorFields(error))
    return 'unknown'
  }
}

export const orderOf = (store: Store, redemption: RedemptionDocument, now: number): Promise<Known> =>
  known(store, redemption, now, (provider, orderNo) => provider.query(orderNo, now))

/** No money is taken for it from now on; `closed` says so for certain. */
export const closeOrder = async (store: Store, redemption: RedemptionDocument, now: number): Promise<'closed' | 'paid' | 'unknown'> => {
  const outcome = await known(store, redemption, now, (provider, orderNo) => provider.close(orderNo, now))
  if (outcome === 'absent') return 'closed'
  return outcome === 'open' ? 'unknown' : outcome
}
