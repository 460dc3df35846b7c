import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useStrings } from '@/strings'
import './success.scss'

interface Props {
  title: string
  /** Points that came or went, with their sign. */
  points?: string
  note?: string
}

/** That something was done, to be seen from an arm's length. */
export const Success = ({ title, points, note }: Props) => {
  const { common } = useStrings()
  return (
    <View className="success" id="success" ariaRole="alert">
      <View className="success__mark">
        <Icon name="check" className="success__icon" />
      </View>
      <View className="success__title">{title}</View>
      {points && (
        <View className="success__figure" id="success-points">
          {points}
          <Text className="success__unit">{common.points}</Text>
        </View>
      )}
      {note && <View className="success__note">{note}</View>}
    </View>
  )
}
