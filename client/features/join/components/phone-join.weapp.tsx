import type { BaseEventOrig, ButtonProps } from '@tarojs/components'
import { Button } from '@/components/button'
import type { PhoneJoinProps } from './phone-join.h5'

/**
 * WeChat asks the member itself and hands out a code that only the function can turn into a number. The button that asks is put
 * there once the terms are agreed to: before, a tap reminds of them.
 */
export const PhoneJoin = ({ agreed, busy, onRemind, onPhone, onProblem }: PhoneJoinProps) => {
  const heard = (event: BaseEventOrig<ButtonProps.onGetPhoneNumberEventDetail>) => {
    const { code, errMsg } = event.detail
    if (code) onPhone(code)
    else if (!/deny|cancel/i.test(errMsg ?? '')) onProblem('这次没有取到手机号，可以先用微信一键加入')
  }
  return agreed ? (
    <Button
      id="join-phone"
      look="soft"
      busy={busy}
      openType={'getPhoneNumber|agreePrivacyAuthorization' as ButtonProps['openType']}
      onGetPhoneNumber={heard}
    >
      用手机号加入
    </Button>
  ) : (
    <Button id="join-phone" look="soft" onClick={onRemind}>
      用手机号加入
    </Button>
  )
}
