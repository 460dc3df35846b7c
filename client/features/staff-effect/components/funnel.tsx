import { Text, View } from '@tarojs/components'
import { Progress } from '@/components/progress'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import type { WayView } from '../effect-view'
import './funnel.scss'

/** Reminded, opened, rescued: one way that reminders went. */
export const Funnel = ({ way }: { way: WayView }) => {
  const words = useWords(figuresTable).effect
  const most = Math.max(1, ...way.steps.map(({ value }) => value))
  return (
    <View className="funnel" id={`way-${way.by}`}>
      <View className="funnel__head">
        <View className="funnel__name">{way.name}</View>
        <Tag tone={way.compared ? 'gold' : 'leaf'}>
          {words.reminded} {way.reminded}
        </Tag>
      </View>
      {way.steps.map((step) => (
        <View key={step.name} className="funnel__step">
          <View className="funnel__line">
            <Text className="funnel__label">{step.name}</Text>
            <Text className="funnel__value">{step.words}</Text>
          </View>
          {step.value > 0 && (
            <Progress value={step.value} max={most} label={`${step.name} ${step.words}`} tone={way.compared ? 'gold' : 'leaf'} />
          )}
        </View>
      ))}
      {way.points && <View className="funnel__note">{way.points}</View>}
      {way.pending && <View className="funnel__note">{way.pending}</View>}
    </View>
  )
}
