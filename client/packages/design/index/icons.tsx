import { Text, View } from '@tarojs/components'
import { Icon, ICONS } from '@/components/icon'
import { Part } from './specimen'

/** Every icon by its name. */
export const Icons = () => (
  <Part id="icons" title="图标" note="24 格、1.7 线宽，取周围文字的颜色；图标旁总有文字，自己不说话。">
    <View className="icons">
      {ICONS.map((name) => (
        <View key={name} className="icons__one">
          <Icon name={name} />
          <Text className="icons__name">{name}</Text>
        </View>
      ))}
    </View>
  </Part>
)
