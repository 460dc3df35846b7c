import { View } from '@tarojs/components'
import type { StepView } from '../view-model'
import './steps.scss'

/** What has become of it, the latest at the top. */
export const Steps = ({ steps }: { steps: readonly StepView[] }) => (
  <View className="redemption-steps" id="steps">
    {steps.map((step, i) => (
      <View key={step.key} className={`redemption-steps__step ${i === 0 ? 'redemption-steps__step--now' : ''}`}>
        <View className="redemption-steps__dot" />
        <View className="redemption-steps__text">
          <View className="redemption-steps__title">{step.title}</View>
          {step.words && <View className="redemption-steps__words">{step.words}</View>}
          <View className="redemption-steps__when">{step.when}</View>
        </View>
      </View>
    ))}
  </View>
)
