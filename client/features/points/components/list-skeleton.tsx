import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import './list-skeleton.scss'

/** Entries that are on their way. */
export const ListSkeleton = () => (
  <View className="list-skeleton">
    {[64, 52, 70, 46].map((width) => (
      <View key={width} className="list-skeleton__row">
        <Skeleton width="42px" height="42px" round={14} />
        <View className="list-skeleton__text">
          <Skeleton width={`${width}%`} height="16px" />
          <Skeleton width="38%" height="12px" />
        </View>
        <Skeleton width="52px" height="20px" />
      </View>
    ))}
  </View>
)
