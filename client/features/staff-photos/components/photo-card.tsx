import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { QueuedPhoto } from '@shared/contracts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import { photoRow } from '../photo-view'
import type { Verdict } from '../use-photos'
import './photo-card.scss'

/** One photo, as large as the page allows and whole, with why it waits, what the member says to it, and the two verdicts. */
export const PhotoCard = ({ photo, onVerdict }: { photo: QueuedPhoto; onVerdict: (verdict: Verdict) => void }) => {
  const words = useWords(operatorTable).photos
  const [broken, setBroken] = useState<string>()
  const row = photoRow(photo, words)
  return (
    <View className="photo-card" id={`photo-${photo.photoId}`}>
      <View className="photo-card__head">
        <View className="photo-card__name">{photo.activityName}</View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      <View className="photo-card__facts">{row.facts.join(' · ')}</View>
      <View className="photo-card__frame">
        {photo.url === broken ? (
          <View className="photo-card__broken">{words.broken}</View>
        ) : (
          <Image
            className="photo-card__picture"
            id={`picture-${photo.photoId}`}
            src={photo.url}
            mode="widthFix"
            ariaLabel={words.picture(photo.maskedName)}
            onError={() => setBroken(photo.url)}
          />
        )}
      </View>
      <View className="photo-card__why">{row.why}</View>
      {photo.appeal && (
        <View className="photo-card__appeal">
          <View className="photo-card__lead">{words.memberSays}</View>
          {photo.appeal}
        </View>
      )}
      <View className="photo-card__foot">
        <Button id={`refuse-${photo.photoId}`} size="small" look="plain" onClick={() => onVerdict({ pass: false, photo })}>
          {words.refuse}
        </Button>
        <Button id={`pass-${photo.photoId}`} size="small" look="soft" onClick={() => onVerdict({ pass: true, photo })}>
          {words.pass}
        </Button>
      </View>
    </View>
  )
}
