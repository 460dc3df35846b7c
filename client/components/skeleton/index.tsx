import { View } from '@tarojs/components'
import './index.scss'

/** A place that waits for its content, as large as the content will be (design units). */
export const Skeleton = ({ width, height, round = 8 }: { width: string; height: string; round?: number }) => (
  <View className="skeleton" style={{ width, height, borderRadius: `${round}px` }} />
)
