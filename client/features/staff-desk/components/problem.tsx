import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import './problem.scss'

/** Why something was not done, where the eyes and the thumb are. */
export const Problem = ({ words, id }: { words: string; id: string }) => (
  <View className="problem" id={id} ariaRole="alert">
    <Icon name="warning" className="problem__icon" />
    <View className="problem__words">{words}</View>
  </View>
)
