import { View } from '@tarojs/components'
import { GIFT_ARTS, type GiftArt } from '@shared/domain/mall/kinds'
import './index.scss'

const drawn = (art: string): GiftArt => ((GIFT_ARTS as readonly string[]).includes(art) ? (art as GiftArt) : 'basket')

interface Props {
  art: string
  /** `card` heads a card of a grid, `large` a page. */
  size: 'small' | 'card' | 'large'
}

/** The drawing of something that can be bought or had for points. One that this version of the app does not have is a basket. */
export const Art = ({ art, size }: Props) => <View className={`art art--${size} art--${drawn(art)}`} />
