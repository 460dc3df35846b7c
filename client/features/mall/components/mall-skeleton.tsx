import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import './mall-skeleton.scss'

const CARDS = [0, 1, 2, 3]

/** The mall that is on its way. */
export const MallSkeleton = () => (
  <View className="mall-skeleton" id="waiting">
    <Skeleton width="100%" height="78px" round={20} />
    <View className="mall-skeleton__gap" />
    <Skeleton width="100%" height="46px" round={23} />
    <View className="mall-skeleton__cards">
      {CARDS.map((card) => (
        <View key={card} className="mall-skeleton__card">
          <Skeleton width="100%" height="240px" round={20} />
        </View>
      ))}
    </View>
  </View>
)
