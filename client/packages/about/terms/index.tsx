import { View } from '@tarojs/components'
import { Screen } from '@/components/screen'
import { CONSENT_VERSION } from '@/features/join/consent'
import { PrivacyLink } from '@/features/terms/components/privacy-link'
import { TERMS } from '@/features/terms/terms'
import './index.scss'

/** What a member agrees to when joining. */
export default function TermsPage() {
  return (
    <Screen title="会员章程与个人信息说明" back>
      <View className="terms" id="terms">
        <View className="terms__lead">把话说清楚，{'\n'}是我们的待客之道</View>
        {TERMS.map((part, i) => (
          <View key={part.title} className="terms__part">
            <View className="terms__title">
              <View className="terms__number">{i + 1}</View>
              {part.title}
            </View>
            {part.lines.map((line) => (
              <View key={line} className="terms__line">
                {line}
              </View>
            ))}
          </View>
        ))}
        <PrivacyLink />
        <View className="terms__version">版本 {CONSENT_VERSION}</View>
      </View>
    </Screen>
  )
}
