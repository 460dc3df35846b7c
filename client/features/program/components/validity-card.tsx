import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Progress } from '@/components/progress'
import type { Validity } from '../validity'
import './validity-card.scss'

/** Until when the tier holds, and what it takes to keep it. */
export const ValidityCard = ({ validity }: { validity: Validity }) => (
  <View className={`validity ${validity.open ? 'validity--open' : ''}`} id="validity">
    <View className="validity__mark">
      <Icon name={validity.open ? 'hourglass' : 'check'} />
    </View>
    <View className="validity__text">
      <View className="validity__title">{validity.title}</View>
      <View className="validity__note">{validity.note}</View>
      {validity.progress && (
        <View className="validity__bar">
          <Progress {...validity.progress} tone="gold" />
        </View>
      )}
    </View>
  </View>
)
