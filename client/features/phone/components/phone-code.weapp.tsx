import type { BaseEventOrig, ButtonProps } from '@tarojs/components'
import { Button } from '@/components/button'
import type { PhoneCodeProps } from './phone-code.h5'

/**
 * WeChat asks the member itself and hands out a code that only the function can turn into a number. The button that asks is put
 * there once everything before it is done: until then a tap reminds of that.
 */
export const PhoneCode = ({ id, look, words, busy, ready, onNotReady, onPhone, onProblem }: PhoneCodeProps) => {
  const heard = (event: BaseEventOrig<ButtonProps.onGetPhoneNumberEventDetail>) => {
    const { code, errMsg } = event.detail
    if (code) onPhone(code)
    else if (!/deny|cancel/i.test(errMsg ?? '')) onProblem(words.failed)
  }
  return ready ? (
    <Button
      id={`${id}-phone`}
      look={look}
      busy={busy}
      openType={'getPhoneNumber|agreePrivacyAuthorization' as ButtonProps['openType']}
      onGetPhoneNumber={heard}
    >
      {words.ask}
    </Button>
  ) : (
    <Button id={`${id}-phone`} look={look} onClick={onNotReady}>
      {words.ask}
    </Button>
  )
}
