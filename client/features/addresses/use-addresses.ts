import { useState } from 'react'
import type { AddressBook } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { type WechatAddress, chooseAddress } from '@/lib/choose-address'
import { useAsk } from '@/lib/use-ask'
import { useWrite } from '@/lib/use-write'
import { useWords } from '@/strings'
import { addressesTable } from '@/strings/addresses'
import { chosenAddress, fetchAddresses } from './api'
import { type AddressDraft, type AddressField, addressOf, draftOf, EMPTY, faultsOf } from './draft'

interface Editing {
  /** Absent for a new one. */
  readonly id?: string
  readonly draft: AddressDraft
  /** Faults are said from the first attempt to save on. */
  readonly tried: boolean
}

/** The address book, and the one address that is being written or about to be removed. */
export const useAddresses = () => {
  const words = useWords(addressesTable)
  const asked = useAsk(fetchAddresses)
  const [editing, setEditing] = useState<Editing>()
  const [removing, setRemoving] = useState<string>()

  /** What was chosen before may be what has just changed: the first of the book holds again. */
  const changed = (book: AddressBook) => {
    asked.set(book)
    chosenAddress.set(undefined)
    setEditing(undefined)
    setRemoving(undefined)
  }
  const saving = useWrite({ fn: 'member', caller, action: 'address.save', onDone: changed })
  const leaving = useWrite({ fn: 'member', caller, action: 'address.remove', onDone: changed })
  const undecided = [saving, leaving].some(({ state }) => state.step === 'unknown' || state.step === 'sending')

  const edit = (next: Omit<Editing, 'tried'>) => {
    if (undecided) return
    saving.reset()
    setEditing({ ...next, tried: false })
  }
  const save = () => {
    if (!editing) return undefined
    if (saving.state.step === 'unknown') return saving.again()
    setEditing({ ...editing, tried: true })
    if (Object.keys(faultsOf(editing.draft, words)).length > 0) return undefined
    const { id } = editing
    return saving.send({ ...(id ? { id } : {}), address: addressOf(editing.draft) }, `address.save:${id ?? 'new'}`)
  }
  const remove = () => {
    if (!removing) return undefined
    return leaving.state.step === 'unknown' ? leaving.again() : leaving.send({ id: removing }, `address.remove:${removing}`)
  }
  const startWith = (address: WechatAddress) => edit({ draft: draftOf({ ...address, region: [...address.region] }) })

  return {
    asked,
    editing,
    faults: editing?.tried ? faultsOf(editing.draft, words) : {},
    saving,
    add: () => edit({ draft: EMPTY }),
    edit,
    /** Begins with one out of WeChat's book, to be looked at before it is kept. */
    takeFromWechat: async () => {
      const address = await chooseAddress()
      if (address) startWith(address)
    },
    type: (field: AddressField, value: string) => setEditing((was) => was && { ...was, draft: { ...was.draft, [field]: value } }),
    save,
    close: () => setEditing(undefined),
    removing,
    leaving,
    askToRemove: (id: string) => {
      if (undecided) return
      leaving.reset()
      setRemoving(id)
    },
    remove,
    keep: () => setRemoving(undefined),
  }
}

export type Addresses = ReturnType<typeof useAddresses>
