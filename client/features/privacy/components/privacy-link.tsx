import { Button } from '@/components/button'
import { wechatPages } from '@/lib/wechat-pages'
import { useWords } from '@/strings'
import { termsTable } from '@/strings/terms'

/** Leads to the privacy guide that the brand has filed with WeChat; elsewhere there is none. */
export const PrivacyLink = () => {
  const terms = useWords(termsTable)
  return wechatPages ? (
    <Button look="plain" onClick={wechatPages.openPrivacyGuide}>
      {terms.guide}
    </Button>
  ) : null
}
