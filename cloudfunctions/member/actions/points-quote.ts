import { isRefusal } from '../../../shared/errors'
import { estimateOf } from '../../_kit/sales/quote/quote'
import { type Act, callerAccount } from '../request'

/** What an amount would earn the caller now, in no particular store. */
export const quotePoints: Act<'points.quote'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now, input } = request
  const { steps, ...estimate } = await estimateOf({ store, now, storeId: null }, input, account)
  return { ...estimate, steps: [...steps] }
}
