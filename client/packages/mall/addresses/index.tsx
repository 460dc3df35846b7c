import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AddressBook } from '@shared/contracts'
import { LIMITS } from '@shared/domain/limits'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { ConfirmSheet } from '@/components/sheet'
import { StateView } from '@/components/state-view'
import { type Address, chosenAddress } from '@/features/addresses/api'
import { AddressCard } from '@/features/addresses/components/address-card'
import { AddressSheet } from '@/features/addresses/components/address-sheet'
import { draftOf } from '@/features/addresses/draft'
import { type Addresses, useAddresses } from '@/features/addresses/use-addresses'
import { canChooseAddress } from '@/lib/choose-address'
import { goBack } from '@/lib/routes'
import { useWords } from '@/strings'
import { addressesTable } from '@/strings/addresses'
import './index.scss'

/** The address book; opened from a gift it is where one of them is chosen. */
export default function AddressesPage() {
  const words = useWords(addressesTable)
  const choosing = useRouter().params.choose === '1'
  const addresses = useAddresses()
  return (
    <Screen title={choosing ? words.choose : words.title} back>
      <Asked asked={addresses.asked} failed={words.failed}>
        {(book) => <Book book={book} addresses={addresses} choosing={choosing} />}
      </Asked>
      <AddressSheet addresses={addresses} />
      <AskRemove addresses={addresses} />
    </Screen>
  )
}

interface Props {
  book: AddressBook
  addresses: Addresses
  choosing: boolean
}

const Book = ({ book, addresses, choosing }: Props) => {
  const words = useWords(addressesTable)
  const full = book.addresses.length >= LIMITS.addresses
  const choose = (address: Address) => {
    chosenAddress.set(address)
    goBack()
  }
  return (
    <View className="addresses" id="addresses">
      {book.addresses.length === 0 && <StateView art="inbox" title={words.none} note={words.noneNote} />}
      {book.addresses.map(({ id, address }, i) => (
        <AddressCard
          key={id}
          id={id}
          address={address}
          first={i === 0}
          onChoose={choosing ? () => choose(address) : undefined}
          onEdit={() => addresses.edit({ id, draft: draftOf(address) })}
          onRemove={() => addresses.askToRemove(id)}
        />
      ))}
      <View className="addresses__acts">
        {!addresses.editing && <Outcome id="address-save" state={addresses.saving.state} onAgain={() => void addresses.saving.again()} />}
        <Button id="address-add" disabled={full} onClick={addresses.add}>
          {words.add}
        </Button>
        {canChooseAddress && (
          <Button id="address-wechat" look="plain" disabled={full} onClick={() => void addresses.takeFromWechat()}>
            {words.fromWechat}
          </Button>
        )}
        {full && <View className="addresses__note">{words.full(LIMITS.addresses)}</View>}
      </View>
    </View>
  )
}

const AskRemove = ({ addresses: { asked, removing, leaving, remove, keep } }: Pick<Props, 'addresses'>) => {
  const words = useWords(addressesTable)
  const entry = asked.data?.addresses.find(({ id }) => id === removing)
  if (!entry) return null
  return (
    <ConfirmSheet
      id="address-remove"
      open
      title={words.askRemove(entry.address.name)}
      confirmLabel={words.removeGo}
      confirmLook="danger"
      cancelLabel={words.keep}
      busy={leaving.busy}
      onConfirm={() => void remove()}
      onClose={keep}
    >
      <View>{words.askRemoveNote}</View>
      <Outcome id="address-remove" state={leaving.state} onAgain={() => void leaving.again()} />
    </ConfirmSheet>
  )
}
