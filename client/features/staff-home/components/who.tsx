import { Text, View } from '@tarojs/components'
import type { StaffMe } from '@shared/contracts'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import './who.scss'

/** Who is at the desk, and of which store: whatever is done from here on bears this number. */
export const Who = ({ me }: { me: StaffMe }) => {
  const { desk } = useWords(staffTable)
  return (
    <View className="who" id="who">
      <View className="who__store">{me.storeName}</View>
      <View className="who__line">
        <Text className="who__name">{me.name}</Text>
        <Text className="who__role">{desk.roles[me.role]}</Text>
        <Text>{desk.number(me.staffNo)}</Text>
      </View>
    </View>
  )
}
