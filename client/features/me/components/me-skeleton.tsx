import { View } from '@tarojs/components'
import { RowsSkeleton } from '@/components/asked'
import { Skeleton } from '@/components/skeleton'
import './me-skeleton.scss'

/** The place of the second tab before anything is known. */
export const MeSkeleton = () => (
  <View>
    <View className="me-skeleton">
      <Skeleton width="56px" height="56px" round={28} />
      <View className="me-skeleton__text">
        <Skeleton width="112px" height="24px" />
        <View className="me-skeleton__gap" />
        <Skeleton width="88px" height="14px" />
      </View>
    </View>
    <RowsSkeleton />
  </View>
)
