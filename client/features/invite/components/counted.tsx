import { Text, View } from '@tarojs/components'
import { Progress } from '@/components/progress'
import './counted.scss'

interface Props {
  id: string
  title: string
  value: number
  max: number
  words: string
  /** For those who hear the page. */
  label: string
  note?: string
}

/** How much of what is given at most was given. */
export const Counted = ({ id, title, value, max, words, label, note }: Props) => (
  <View className="counted" id={id}>
    <View className="counted__head">
      <Text>{title}</Text>
      <Text className="counted__words">{words}</Text>
    </View>
    <Progress value={value} max={max} label={label} tone="gold" />
    {note && <View className="counted__note">{note}</View>}
  </View>
)
