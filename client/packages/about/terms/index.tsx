import { View } from '@tarojs/components'
import { Clauses } from '@/components/clauses'
import { Screen } from '@/components/screen'
import { CONSENT_VERSION } from '@/features/join/consent'
import { PrivacyLink } from '@/features/privacy/components/privacy-link'
import { useWords } from '@/strings'
import { termsTable } from '@/strings/terms'
import './index.scss'

/** What a member agrees to when joining. */
export default function TermsPage() {
  const terms = useWords(termsTable)
  return (
    <Screen title={terms.title} back>
      <View className="terms" id="terms">
        <View className="terms__lead">{terms.lead}</View>
        <Clauses parts={terms.parts} />
        <PrivacyLink />
        <View className="terms__version">{terms.version(CONSENT_VERSION)}</View>
      </View>
    </Screen>
  )
}
