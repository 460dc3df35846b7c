import { Text, View } from '@tarojs/components'
import type { GiftDetail, GiftFace } from '@shared/contracts'
import { Tag } from '@/components/tag'
import { giftView, leftWords, type Saying } from '@/features/mall/gift-view'
import { useStrings, useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import './gift-head.scss'

interface Props {
  gift: GiftFace | GiftDetail
  saying: Saying
}

/** What a gift is called, what it costs this member and others, and how much of it there is. */
export const GiftHead = ({ gift, saying }: Props) => {
  const words = useWords(giftTable)
  const { mall } = useStrings()
  const view = giftView(gift, { ...saying, words: mall })
  return (
    <View className="gift-head">
      <View className="gift-head__name" id="gift-name">
        {gift.name}
      </View>
      <View className="gift-head__words">{gift.words}</View>
      <View className="gift-head__row">
        <Text className="gift-head__price" id="gift-price">
          {view.price}
          {view.money && <Text className="gift-head__money">{view.money}</Text>}
        </Text>
        {view.usual && <Text className="gift-head__usual">{words.usual(view.usual)}</Text>}
      </View>
      <View className="gift-head__tags">
        {view.tag && <Tag tone={view.tag.tone}>{view.tag.words}</Tag>}
        {!view.gone && <Tag tone={gift.left === undefined ? 'plain' : 'leaf'}>{leftWords(gift, mall)}</Tag>}
      </View>
    </View>
  )
}
