import { View } from '@tarojs/components'

export default function Page() {
  return <View>常青会员</View>
}
