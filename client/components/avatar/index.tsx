import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import './index.scss'

interface Props {
  /** Address of the picture. One that cannot be had is as good as none. */
  src?: string
  name?: string
  size?: 'small' | 'normal' | 'large'
}

/** A person's picture; without one, a leaf with the first character of the name. It says nothing that words beside it do not say. */
export const Avatar = ({ src, name, size = 'normal' }: Props) => {
  const [broken, setBroken] = useState<string>()
  const shown = src && src !== broken
  // By code points, so that a character outside the basic plane is not cut in two.
  const first = name ? [...name.trim()][0] : undefined
  return (
    <View className={`avatar avatar--${size}`} aria-hidden="true">
      {shown ? (
        <Image className="avatar__picture" src={src} mode="aspectFill" onError={() => setBroken(src)} />
      ) : (
        <View className="avatar__leaf">{first && <View className="avatar__first">{first}</View>}</View>
      )}
    </View>
  )
}
