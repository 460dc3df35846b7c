import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import './clauses-skeleton.scss'

/** Sentences that are on their way. */
export const ClausesSkeleton = () => (
  <View className="clauses-skeleton" id="waiting">
    {[92, 78, 86].map((width) => (
      <View key={width} className="clauses-skeleton__part">
        <Skeleton width="38%" height="18px" />
        <View className="clauses-skeleton__gap" />
        <Skeleton width={`${width}%`} height="15px" />
        <View className="clauses-skeleton__gap" />
        <Skeleton width={`${width - 24}%`} height="15px" />
      </View>
    ))}
  </View>
)
