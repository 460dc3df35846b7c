import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import './pass-skeleton.scss'

/** The very first opening, before there is anything to show. */
export const PassSkeleton = () => (
  <View className="pass-skeleton" id="card-skeleton">
    <View className="pass-skeleton__face">
      <Skeleton width="46%" height="22px" />
      <Skeleton width="30%" height="40px" />
    </View>
    <View className="pass-skeleton__code">
      <Skeleton width="200px" height="200px" round={12} />
      <Skeleton width="86%" height="56px" />
      <Skeleton width="70%" height="18px" />
    </View>
  </View>
)
