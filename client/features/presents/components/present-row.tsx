import { Text, View } from '@tarojs/components'
import { Tag } from '@/components/tag'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import type { RowView } from '../view-model'
import './present-row.scss'

/** A present in the list; a tap opens it. */
export const PresentRow = ({ row }: { row: RowView }) => {
  const { common } = useStrings()
  return (
    <View
      className="present-row"
      id={`present-${row.id}`}
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      onClick={() => go('present', { id: row.id })}
    >
      <View className="present-row__head">
        <View className="present-row__who">{row.who}</View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      <View className="present-row__sum">
        <Text className="present-row__points">{common.inPoints(row.points)}</Text>
        <Text className="present-row__when">{row.when}</Text>
      </View>
      <View className="present-row__stands">{row.stands}</View>
    </View>
  )
}
