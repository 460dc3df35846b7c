import { isRefusal } from '../../../shared/errors'
import { estimateOf } from '../../_kit/sales/quote/quote'
import { type Act, callerAccount } from '../request'

/** What an amount would earn the caller now, in no particular store. */
export const quotePoints: Act<'points.quote'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now, input } = request
  return estimateOf({ store, now, storeId: NO_STORE }, input, account)
}

/** Belongs to no store, so that no rule of a store is promised. */
const NO_STORE = ''
