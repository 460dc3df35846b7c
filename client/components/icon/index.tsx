import { View } from '@tarojs/components'
import './index.scss'

export type IconName =
  | 'back'
  | 'next'
  | 'refresh'
  | 'cloud-off'
  | 'expand'
  | 'close'
  | 'check'
  | 'list'
  | 'receipt'
  | 'hourglass'
  | 'scan'
  | 'leaf'
  | 'bag'
  | 'undo'
  | 'fall'
  | 'calendar'
  | 'phone'
  | 'shield'
  | 'link'
  | 'export'

/** A pictogram in the colour of the text around it. It says nothing that words beside it do not say. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon icon--${name} ${className}`} />
)
