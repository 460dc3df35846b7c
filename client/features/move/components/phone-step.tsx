import { View } from '@tarojs/components'
import { PhoneCode } from '@/features/phone/components/phone-code'
import { useWords } from '@/strings'
import { moveTable } from '@/strings/move'
import type { useMove } from '../use-move'
import './phone-step.scss'

/** First step: the phone number that the card was made with. */
export const PhoneStep = ({ finding }: { finding: ReturnType<typeof useMove>['finding'] }) => {
  const words = useWords(moveTable)
  return (
    <View className="phone-step" id="move-phone-step">
      <View className="phone-step__art" />
      <View className="phone-step__lead">{words.lead}</View>
      <View className="phone-step__steps">
        {words.steps.map((step, i) => (
          <View key={step} className="phone-step__step">
            <View className="phone-step__number">{i + 1}</View>
            <View>{step}</View>
          </View>
        ))}
      </View>
      <View className="phone-step__why">{words.phoneWhy}</View>
      {finding.problem && (
        <View className="phone-step__problem" id="move-problem" ariaRole="alert">
          {finding.problem}
        </View>
      )}
      <PhoneCode
        id="move"
        look="main"
        ready
        busy={finding.busy}
        words={{ ask: words.phoneAsk, go: words.phoneGo, failed: words.phoneFailed }}
        onPhone={(code) => void finding.find(code)}
        onProblem={finding.setProblem}
      />
    </View>
  )
}
