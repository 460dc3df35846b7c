import { Image, ScrollView, View } from '@tarojs/components'
import type { GiftDetail } from '@shared/contracts'
import { Art } from '@/components/art'
import { reachable } from '@/lib/reachable'
import { useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import './pictures.scss'

/** Photographs of a gift, one beside the other, or our drawing of it. */
export const Pictures = ({ name, art, pictures }: Pick<GiftDetail, 'name' | 'art' | 'pictures'>) => {
  const words = useWords(giftTable)
  if (pictures.length === 0) return <Art art={art} size="large" />
  return (
    <ScrollView scrollX {...reachable} enhanced showScrollbar={false} className="gift-pictures">
      <View className="gift-pictures__line" id="gift-pictures" ariaRole="img" ariaLabel={words.pictures(name)}>
        {pictures.map((src) => (
          <Image
            key={src}
            className={`gift-pictures__one ${pictures.length === 1 ? 'gift-pictures__one--only' : ''}`}
            src={src}
            mode="aspectFill"
            lazyLoad
          />
        ))}
      </View>
    </ScrollView>
  )
}
