import { View } from '@tarojs/components'
import { Screen } from '@/components/screen'
import { CONSENT_VERSION } from '@/features/join/consent'
import { PrivacyLink } from '@/features/privacy/components/privacy-link'
import { useStrings } from '@/strings'
import './index.scss'

/** What a member agrees to when joining. */
export default function TermsPage() {
  const { terms } = useStrings()
  return (
    <Screen title={terms.title} back>
      <View className="terms" id="terms">
        <View className="terms__lead">{terms.lead}</View>
        {terms.parts.map((part, i) => (
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
        <View className="terms__version">{terms.version(CONSENT_VERSION)}</View>
      </View>
    </Screen>
  )
}
