import { View } from '@tarojs/components'
import { named } from '../named'
import './index.scss'

interface Props {
  parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
  id?: string
}

/** Rules or terms: numbered parts of a few sentences each. */
export const Clauses = ({ parts, id }: Props) => (
  <View className="clauses" {...named(id)}>
    {parts.map((part, i) => (
      <View key={part.title} className="clauses__part">
        <View className="clauses__title">
          <View className="clauses__number">{i + 1}</View>
          {part.title}
        </View>
        {part.lines.map((line) => (
          <View key={line} className="clauses__line">
            {line}
          </View>
        ))}
      </View>
    ))}
  </View>
)
