import { View } from '@tarojs/components'
import './index.scss'

export const ICONS = [
  'back',
  'next',
  'refresh',
  'cloud-off',
  'expand',
  'close',
  'check',
  'list',
  'receipt',
  'hourglass',
  'scan',
  'leaf',
  'bag',
  'undo',
  'fall',
  'calendar',
  'phone',
  'shield',
  'link',
  'export',
  'user',
  'users',
  'gear',
  'bell',
  'lock',
  'unlock',
  'gift',
  'help',
  'book',
  'chat',
  'megaphone',
  'camera',
  'edit',
  'star',
  'crown',
  'clock',
  'download',
  'logout',
  'store',
  'barcode',
  'qr',
  'minus',
  'plus',
  'eye',
  'globe',
  'text-size',
  'shield-off',
  'swap',
  'warning',
  'info',
  'search',
  'erase',
] as const

export type IconName = (typeof ICONS)[number]

/** A pictogram in the colour of the text around it. It says nothing that words beside it do not say. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon icon--${name} ${className}`} />
)
