import { isRefusal } from '../../../shared/errors'
import { openBook } from '../../_kit/mall/address-book'
import { type Act, callerAccount } from '../request'

/** The caller's addresses, the one to be offered first in front. */
export const listAddresses: Act<'address.list'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  return { addresses: (await openBook(request.store, account._id)).book.addresses }
}
