import type { BaseEventOrig, ButtonProps } from '@tarojs/components'
import { Button } from '@/components/button'
import { useStrings } from '@/strings'
import type { PhoneJoinProps } from './phone-join.h5'

/**
 * WeChat asks the member itself and hands out a code that only the function can turn into a number. The button that asks is put
 * there once the terms are agreed to: before, a tap reminds of them.
 */
export const PhoneJoin = ({ agreed, busy, onRemind, onPhone, onProblem }: PhoneJoinProps) => {
  const { join: words } = useStrings()
  const heard = (event: BaseEventOrig<ButtonProps.onGetPhoneNumberEventDetail>) => {
    const { code, errMsg } = event.detail
    if (code) onPhone(code)
    else if (!/deny|cancel/i.test(errMsg ?? '')) onProblem(words.phoneFailed)
  }
  return agreed ? (
    <Button
      id="join-phone"
      look="soft"
      busy={busy}
      openType={'getPhoneNumber|agreePrivacyAuthorization' as ButtonProps['openType']}
      onGetPhoneNumber={heard}
    >
      {words.withPhone}
    </Button>
  ) : (
    <Button id="join-phone" look="soft" onClick={onRemind}>
      {words.withPhone}
    </Button>
  )
}
