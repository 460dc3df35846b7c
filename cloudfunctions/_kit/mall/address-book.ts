import type { Address } from '../../../shared/contracts/documents/gift'
import { LIMITS } from '../../../shared/domain/limits'
import { refuse, type Refusal } from '../../../shared/errors'
import type { Reader, Transaction } from '../store'
import { asAddressBook } from './documents'

export type AddressBook = ReturnType<typeof asAddressBook>

/** The addresses of a member, as read, and whether there is a document of them yet. */
export interface OpenBook {
  readonly book: AddressBook
  readonly isNew: boolean
}

/** One storage call; a member who never wrote any has an empty book. */
export const openBook = async (read: Reader, memberId: string): Promise<OpenBook> => {
  const found = await read.get('addresses', memberId)
  return found === undefined
    ? { book: { _id: memberId, schema: 1, addresses: [] }, isNew: true }
    : { book: asAddressBook(found), isNew: false }
}

export const fileBook = (transaction: Transaction, book: AddressBook, { isNew }: OpenBook): Promise<void> => {
  const checked = asAddressBook(book)
  return isNew ? transaction.insert('addresses', [checked]) : transaction.replace('addresses', checked)
}

const same = (a: Address, b: Address): boolean =>
  a.name === b.name && a.phone === b.phone && a.detail === b.detail && a.region.join('\n') === b.region.join('\n')

/** The book with an address in front: a new one under `id`, or the one of this id changed. One that stands there already only moves. */
export const withAddress = (book: AddressBook, id: string, address: Address): AddressBook | Refusal => {
  const others = book.addresses.filter((one) => one.id !== id && !same(one.address, address))
  if (others.length >= LIMITS.addresses) return refuse('limit_reached', `最多保存 ${LIMITS.addresses} 个地址，请先删除不用的`)
  return { ...book, addresses: [{ id, address }, ...others] }
}
