import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface Props {
  lines: readonly string[]
  /** Stands before every line; a dot when not given. */
  icon?: IconName
  tone?: 'leaf' | 'clay'
}

/** A few short sentences, one below the other. */
export const Lines = ({ lines, icon, tone = 'leaf' }: Props) => (
  <View className="lines">
    {lines.map((line) => (
      <View key={line} className="lines__line">
        {icon ? <Icon name={icon} className={`lines__icon lines__icon--${tone}`} /> : <View className="lines__dot" />}
        <View className="lines__words">{line}</View>
      </View>
    ))}
  </View>
)
