import { Text, View } from '@tarojs/components'
import './index.scss'

/** The mark and name of the programme. */
export const Brand = () => (
  <View className="brand">
    <View className="brand__mark" />
    <Text className="brand__name">常青会员</Text>
  </View>
)
