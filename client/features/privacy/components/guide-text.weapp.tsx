import { Text } from '@tarojs/components'
import { wechatPages } from '@/lib/wechat-pages.weapp'
import { useStrings } from '@/strings'

/** Follows, in a sentence, what else is agreed to: WeChat takes a tap on a button below for consent to its guide as well. */
export const GuideText = ({ className }: { className: string }) => {
  const { privacy: words } = useStrings()
  return (
    <>
      <Text>{words.and}</Text>
      <Text className={className} onClick={wechatPages.openPrivacyGuide}>
        {words.guide}
      </Text>
    </>
  )
}
