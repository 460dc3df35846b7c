import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { useObservable } from '@/lib/observable'
import { wechatPages } from '@/lib/wechat-pages.weapp'
import { useStrings } from '@/strings'
import { agree, AGREE_BUTTON, consentWaiting, decline } from '../gate'
import './privacy-gate.scss'

/** Asks for consent to the privacy guide at the moment something needs it. WeChat counts the tap on its own kind of button only. */
export const PrivacyGate = () => {
  const { privacy: words } = useStrings()
  const waiting = useObservable(consentWaiting)
  return (
    <Sheet
      id="privacy"
      open={waiting.length > 0}
      title={words.title}
      onClose={decline}
      foot={
        <>
          <Button id={AGREE_BUTTON} openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={agree}>
            {words.agree}
          </Button>
          <Button id="privacy-decline" look="plain" onClick={decline}>
            {words.decline}
          </Button>
        </>
      }
    >
      <View className="privacy-gate__note">
        {words.note}
        <Text id="privacy-guide" className="privacy-gate__guide" onClick={wechatPages.openPrivacyGuide}>
          {words.guide}
        </Text>
      </View>
    </Sheet>
  )
}
