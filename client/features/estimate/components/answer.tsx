import { Text, View } from '@tarojs/components'
import type { QuotedPoints } from '@shared/contracts'
import { grouped } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { estimateTable } from '@/strings/estimate'
import './answer.scss'

/** What a purchase would earn, and why, step by step as its entry will say it. */
export const Answer = ({ quote }: { quote: QuotedPoints }) => {
  const words = useWords(estimateTable)
  const { common } = useStrings()
  const { points, pending = 0 } = quote
  return (
    <View className="answer" id="answer">
      <View className="answer__label">{words.result}</View>
      <View className="answer__points" id="answer-points">
        {grouped(points + pending)}
        <Text className="answer__unit">{common.points}</Text>
      </View>
      {pending > 0 && <View className="answer__pending">{words.pending(grouped(pending))}</View>}
      <View className="answer__steps" id="answer-steps">
        <View className="answer__lead">{words.steps}</View>
        {quote.steps.map((step, i) => (
          <View key={step} className="answer__step">
            <Text className="answer__number">{i + 1}</Text>
            <Text className="answer__words">{step}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
