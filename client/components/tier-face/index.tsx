import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import './index.scss'

/** How a tier looks. A tier that the programme added later looks like the first one until it gets its own colours. */
export type TierLook = 'normal' | 'silver' | 'gold'

interface Props {
  look: TierLook
  name: string
  tierName: string
  className?: string
}

/** The face of a member card: whose it is and which tier, and below that what the page adds. */
export const TierFace = ({ look, name, tierName, className = '', children }: PropsWithChildren<Props>) => (
  <View className={`tier-face tier-face--${look} ${className}`}>
    <View className="tier-face__content">
      <View className="tier-face__row">
        <Text className="tier-face__name">{name}</Text>
        <Text className="tier-face__tier tier-face__chip">{tierName}</Text>
      </View>
      {children}
    </View>
  </View>
)
