import { View } from '@tarojs/components'
import './art.scss'

const KNOWN: readonly string[] = ['tea', 'cup', 'cream', 'basket']

/** The picture of a product. One that this version of the app does not have is a basket. */
export const Art = ({ art, size }: { art: string; size: 'small' | 'large' }) => (
  <View className={`product-art product-art--${size} product-art--${KNOWN.includes(art) ? art : 'basket'}`} />
)
