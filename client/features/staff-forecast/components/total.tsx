import { Text, View } from '@tarojs/components'
import { Problem } from '@/features/staff-desk/components/problem'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import type { ForecastView } from '../forecast-view'
import './total.scss'

/** How much will die altogether. */
export const Total = ({ view }: { view: ForecastView }) => {
  const words = useWords(figuresTable).forecast
  return (
    <View className="forecast-total" id="forecast-total">
      <View className="forecast-total__label">{words.total}</View>
      <View className="forecast-total__points">{view.total}</View>
      {view.lines.map((line) => (
        <View key={line} className="forecast-total__line">
          <Text>{line}</Text>
        </View>
      ))}
      {view.behind && (
        <View className="forecast-total__behind">
          <Problem id="behind" words={words.behind} />
        </View>
      )}
    </View>
  )
}
