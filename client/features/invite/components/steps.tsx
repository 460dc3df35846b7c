import { View } from '@tarojs/components'
import './steps.scss'

/** What happens, one after the other. */
export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <View className="invite-steps" id="steps">
    {steps.map((step, i) => (
      <View key={step} className="invite-steps__step">
        <View className="invite-steps__number">{i + 1}</View>
        <View className="invite-steps__words">{step}</View>
      </View>
    ))}
  </View>
)
