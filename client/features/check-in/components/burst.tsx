import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { signed } from '@/lib/format'
import { useStrings } from '@/strings'
import './burst.scss'

const LEAVES = [1, 2, 3, 4, 5, 6, 7, 8]

/** A small celebration: what has come rises, and leaves fly. The styles end it, nothing has to be taken away. */
export const Burst = ({ points }: { points: number }) => {
  const { common } = useStrings()
  return (
    <View className="burst" id="burst">
      {LEAVES.map((leaf) => (
        <View key={leaf} className={`burst__way burst__way--${leaf}`}>
          <Icon name="leaf" className="burst__leaf" />
        </View>
      ))}
      <Text className="burst__points">{common.inPoints(signed(points))}</Text>
    </View>
  )
}
