import type { AddressBook as Answer } from '../../../shared/contracts/member/redemption'
import { isRefusal, refuse } from '../../../shared/errors'
import { requestHash } from '../../_kit/digest'
import { fileBook, openBook, withAddress } from '../../_kit/mall/address-book'
import { transact } from '../../_kit/transact'
import { type Act, callerAccount } from '../request'

/** Writes an address, or changes one; a request that comes again writes none twice, because a new one is named by its request. */
export const saveAddress: Act<'address.save'> = async ({ store, openid, requestId, input }) =>
  transact<Answer>(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      if (isRefusal(account)) return account
      const opened = await openBook(transaction, account._id)
      if (input.id !== undefined && !opened.book.addresses.some(({ id }) => id === input.id)) return refuse('not_found', '没有找到这个地址')
      const book = withAddress(opened.book, input.id ?? requestHash('address', openid, requestId).slice(0, 16), input.address)
      if (isRefusal(book)) return book
      await fileBook(transaction, book, opened)
      // Somebody who leaves meanwhile collides here: no address is written for nobody.
      await transaction.replace('accounts', account)
      return { addresses: book.addresses }
    },
  })
