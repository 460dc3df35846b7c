import { useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import type { PhotoCard } from '../view-model'
import { PhotoSheet } from './photo-sheet'
import './photos.scss'

interface Props {
  photos: readonly PhotoCard[]
  onAppealed: () => void
}

/** The member's own photos, the latest first, each with how it stands. A tap tells more. */
export const Photos = ({ photos, onAppealed }: Props) => {
  const [openId, setOpenId] = useState<string>()
  const open = photos.find(({ id }) => id === openId)
  return (
    <View className="photos" id="photos">
      {photos.map((photo) => (
        <View
          key={photo.id}
          className="photos__photo"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          ariaLabel={`${photo.label} · ${photo.state}`}
          onClick={() => setOpenId(photo.id)}
        >
          <View className="photos__frame">
            <Image className="photos__picture" src={photo.url} mode="aspectFill" lazyLoad />
            <Text className={`photos__state photos__state--${photo.tone}`}>{photo.state}</Text>
          </View>
          <View className="photos__day">{photo.day}</View>
        </View>
      ))}
      {open && <PhotoSheet photo={open} onClose={() => setOpenId(undefined)} onAppealed={onAppealed} />}
    </View>
  )
}
