import type { AddressBook } from '@shared/contracts'
import { ask } from '@/lib/call'
import { observable } from '@/lib/observable'

export type Address = AddressBook['addresses'][number]['address']

/** The member's addresses, the one that is offered first at the head. Throws CallError. */
export const fetchAddresses = (): Promise<AddressBook> => ask('address.list', {})

/** The address that was chosen for what is about to be redeemed, as long as the app runs; none: the first of the book. */
export const chosenAddress = observable<Address | undefined>(undefined)
