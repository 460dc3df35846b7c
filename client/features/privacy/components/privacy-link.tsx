import { Button } from '@/components/button'
import { wechatPages } from '@/lib/wechat-pages'
import { useStrings } from '@/strings'

/** Leads to the privacy guide that the brand has filed with WeChat; elsewhere there is none. */
export const PrivacyLink = () => {
  const { terms } = useStrings()
  return wechatPages ? (
    <Button look="plain" onClick={wechatPages.openPrivacyGuide}>
      {terms.guide}
    </Button>
  ) : null
}
