import { Image, View } from '@tarojs/components'
import type { ManagedGift } from '@shared/contracts'
import { Art } from '@/components/art'
import './gift-thumb.scss'

/** The first photo of a gift, or its drawing. */
export const GiftThumb = ({ gift }: { gift: ManagedGift }) => {
  const [picture] = gift.pictures
  return (
    <View className="gift-thumb">
      {picture ? (
        <Image className="gift-thumb__picture" src={picture} mode="aspectFill" lazyLoad />
      ) : (
        <Art art={gift.gift.art} size="small" />
      )}
    </View>
  )
}
