import { Text, View } from '@tarojs/components'
import { Progress } from '@/components/progress'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import type { WayView } from '../effect-view'
import './compare.scss'

const WHOLE = 100

/** How many used their points in time, by how they were reminded: those without a grant are what the others are measured against. */
export const Compare = ({ ways }: { ways: readonly WayView[] }) => {
  const words = useWords(figuresTable).effect
  return (
    <View className="compare" id="compare">
      <View className="compare__title">{words.compare}</View>
      {ways.map((way) => (
        <View key={way.by} className="compare__way" id={`rate-${way.by}`}>
          <View className="compare__line">
            <Text className="compare__name">{way.name}</Text>
            <Text className={`compare__rate ${way.percent === undefined ? 'compare__rate--unknown' : ''}`}>{way.rate}</Text>
          </View>
          {way.percent !== undefined && (
            <Progress value={way.percent} max={WHOLE} label={`${way.name} ${way.rate}`} tone={way.compared ? 'gold' : 'leaf'} />
          )}
        </View>
      ))}
      <View className="compare__note">{words.compareNote}</View>
    </View>
  )
}
