import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import './feedback-skeleton.scss'

/** What was written before and is on its way. */
export const FeedbackSkeleton = () => (
  <View className="feedback-skeleton">
    {[72, 48].map((width) => (
      <View key={width} className="feedback-skeleton__item">
        <Skeleton width="46%" height="14px" />
        <View className="feedback-skeleton__gap" />
        <Skeleton width={`${width}%`} height="16px" />
      </View>
    ))}
  </View>
)
