import { Text, View } from '@tarojs/components'
import { useStrings } from '@/strings'
import './index.scss'

/** The mark and name of the programme. */
export const Brand = () => {
  const { common } = useStrings()
  return (
    <View className="brand">
      <View className="brand__mark" />
      <Text className="brand__name">{common.brand}</Text>
    </View>
  )
}
