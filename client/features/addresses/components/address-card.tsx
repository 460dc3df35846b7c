import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { addressesTable } from '@/strings/addresses'
import type { Address } from '../api'
import { placeWords } from '../draft'
import './address-card.scss'

interface Props {
  id: string
  address: Address
  first: boolean
  /** Where one is looked for; a tap takes it. */
  onChoose?: (() => void) | undefined
  onEdit: () => void
  onRemove: () => void
}

/** An address of the book. */
export const AddressCard = ({ id, address, first, onChoose, onEdit, onRemove }: Props) => {
  const words = useWords(addressesTable)
  return (
    <View className="address-card" id={`address-${id}`}>
      <View
        className="address-card__body"
        id={`address-${id}-choose`}
        hoverClass={onChoose ? 'is-pressed' : 'none'}
        ariaRole={onChoose ? 'button' : undefined}
        onClick={onChoose}
      >
        <View className="address-card__head">
          <View className="address-card__name">
            {address.name} {address.phone}
          </View>
          {first && <Tag tone="leaf">{words.first}</Tag>}
        </View>
        <View className="address-card__place">{placeWords(address)}</View>
      </View>
      <View className="address-card__acts">
        <Button id={`address-${id}-edit`} look="plain" size="small" onClick={onEdit}>
          {words.edit}
        </Button>
        <Button id={`address-${id}-remove`} look="plain" size="small" onClick={onRemove}>
          {words.remove}
        </Button>
      </View>
    </View>
  )
}
