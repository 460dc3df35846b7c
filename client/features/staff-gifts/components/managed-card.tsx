import { memo } from 'react'
import { View } from '@tarojs/components'
import type { ManagedGift } from '@shared/contracts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { giftRow } from '../gift-row'
import { GiftThumb } from './gift-thumb'
import './managed-card.scss'

interface Props {
  gift: ManagedGift
  /** Whether the person may change more than the stock. */
  isOperator: boolean
  onState: (gift: ManagedGift) => void
}

/** One gift of the list, with the ways on. */
export const ManagedCard = memo(({ gift, isOperator, onState }: Props) => {
  const row = giftRow(gift, now())
  return (
    <View className="managed-gift" id={`gift-${gift.giftId}`}>
      <View className="managed-gift__head">
        <GiftThumb gift={gift} />
        <View className="managed-gift__said">
          <View className="managed-gift__name">{gift.gift.name}</View>
          <View className="managed-gift__price">
            {row.price} · {row.kind}
          </View>
          <View className={`managed-gift__stock ${row.isEmpty ? 'managed-gift__stock--empty' : ''}`}>{row.stock}</View>
          {row.time && <View className="managed-gift__time">{row.time}</View>}
        </View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      <Ways gift={gift} isOperator={isOperator} onState={onState} />
    </View>
  )
})

const Ways = ({ gift, isOperator, onState }: Props) => {
  const words = useWords(giftDeskTable)
  const { giftId, state } = gift
  const way = (name: string, label: string, onClick: () => void) => (
    <Button id={`${name}-${giftId}`} size="small" look="soft" ariaLabel={`${label} ${gift.gift.name}`} onClick={onClick}>
      {label}
    </Button>
  )
  return (
    <View className="managed-gift__ways">
      {gift.gift.counted && way('stock', words.stock, () => go('staffStock', { id: giftId }))}
      {isOperator && gift.gift.config.kind === 'coupon' && way('codes', words.codes, () => go('staffCodes', { id: giftId }))}
      {isOperator && way('edit', words.edit, () => go('staffGift', { id: giftId }))}
      {isOperator && way('state', state === 'listed' ? words.withdraw : words.list, () => onState(gift))}
    </View>
  )
}
