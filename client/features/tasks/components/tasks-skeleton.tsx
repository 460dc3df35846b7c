import { View } from '@tarojs/components'
import { RowsSkeleton } from '@/components/asked'
import { Skeleton } from '@/components/skeleton'
import './tasks-skeleton.scss'

/** The place of the tab before anything is known: the check-in, and rows under it. */
export const TasksSkeleton = () => (
  <View>
    <View className="tasks-skeleton">
      <Skeleton width="100%" height="212px" round={24} />
    </View>
    <RowsSkeleton />
  </View>
)
