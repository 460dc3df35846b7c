import { Text, View } from '@tarojs/components'
import { Art } from '@/components/art'
import { Button } from '@/components/button'
import { useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import type { GiftView } from '../offers'
import { Part } from './part'
import './gifts.scss'

interface Props {
  gifts: readonly GiftView[]
  waiting: boolean
  onTake: (offerId: string) => void
}

/** Gifts at a price that only points about to die can pay. */
export const Gifts = ({ gifts, waiting, onTake }: Props) => {
  const words = useWords(expiringTable)
  if (gifts.length === 0) return null
  return (
    <Part id="rescue-gifts" title={words.gifts} note={words.giftsNote}>
      {gifts.map((gift) => (
        <Gift key={gift.id} gift={gift} waiting={waiting} onTake={() => onTake(gift.id)} />
      ))}
    </Part>
  )
}

const Gift = ({ gift, waiting, onTake }: { gift: GiftView; waiting: boolean; onTake: () => void }) => {
  const words = useWords(expiringTable)
  return (
    <View className="rescue-gift" id={`gift-${gift.id}`}>
      <Art art={gift.art} size="small" />
      <View className="rescue-gift__text">
        <View className="rescue-gift__name">{gift.name}</View>
        <View className="rescue-gift__words">{gift.words}</View>
        <View className="rescue-gift__notes">{gift.notes.join(' · ')}</View>
        <View className="rescue-gift__foot">
          <View className="rescue-gift__prices">
            <View className="rescue-gift__price">{gift.price}</View>
            {gift.usual && <Text className="rescue-gift__usual">{gift.usual}</Text>}
          </View>
          {!gift.hint && (
            <Button id={`gift-${gift.id}-take`} size="small" disabled={waiting} onClick={onTake}>
              {words.take}
            </Button>
          )}
        </View>
        {gift.hint && <View className="rescue-gift__hint">{gift.hint}</View>}
      </View>
    </View>
  )
}
