import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import './desk-skeleton.scss'

/** A page of the desk before its first answer. */
export const DeskSkeleton = () => (
  <View className="desk-skeleton" id="desk-skeleton">
    <Skeleton width="46%" height="20px" />
    <View className="desk-skeleton__gap" />
    <Skeleton width="100%" height="64px" round={18} />
    <View className="desk-skeleton__gap" />
    <Skeleton width="100%" height="64px" round={18} />
    <View className="desk-skeleton__gap" />
    <Skeleton width="100%" height="64px" round={18} />
  </View>
)
