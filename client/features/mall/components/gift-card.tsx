import { memo } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { Art } from '@/components/art'
import { Icon } from '@/components/icon'
import { Tag } from '@/components/tag'
import { go } from '@/lib/routes'
import type { GiftView } from '../gift-view'
import './gift-card.scss'

/** A gift in the grid; a tap opens it. */
export const GiftCard = memo(({ gift }: { gift: GiftView }) => (
  <View
    className={`gift-card ${gift.gone ? 'gift-card--gone' : ''}`}
    id={`gift-${gift.id}`}
    hoverClass="is-pressed"
    hoverStayTime={80}
    ariaRole="button"
    onClick={() => go('gift', { id: gift.id })}
  >
    {gift.picture ? (
      <Image className="gift-card__picture" src={gift.picture} mode="aspectFill" lazyLoad />
    ) : (
      <Art art={gift.art} size="card" />
    )}
    {gift.tag && (
      <View className="gift-card__tag">
        <Tag tone={gift.tag.tone}>{gift.tag.words}</Tag>
      </View>
    )}
    {gift.favourite && <Icon name="heart" className="gift-card__heart" />}
    <View className="gift-card__said">
      <View className="gift-card__name">{gift.name}</View>
      <View className="gift-card__words">{gift.words}</View>
    </View>
    <View className="gift-card__price">
      {gift.price}
      {gift.money && <Text className="gift-card__money">{gift.money}</Text>}
      {gift.usual && <Text className="gift-card__usual">{gift.usual}</Text>}
    </View>
    <View className={`gift-card__note ${gift.urgent ? 'gift-card__note--urgent' : ''}`}>{gift.note}</View>
  </View>
))
