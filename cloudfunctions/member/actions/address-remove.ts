import type { AddressBook as Answer } from '../../../shared/contracts/member/redemption'
import { isRefusal } from '../../../shared/errors'
import { fileBook, openBook } from '../../_kit/mall/address-book'
import { transact } from '../../_kit/transact'
import { type Act, callerAccount } from '../request'

/** Forgets an address; one that is not there is forgotten. What was redeemed to it keeps its own copy. */
export const removeAddress: Act<'address.remove'> = async ({ store, openid, input }) =>
  transact<Answer>(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      if (isRefusal(account)) return account
      const opened = await openBook(transaction, account._id)
      const addresses = opened.book.addresses.filter(({ id }) => id !== input.id)
      if (addresses.length < opened.book.addresses.length) await fileBook(transaction, { ...opened.book, addresses }, opened)
      return { addresses }
    },
  })
