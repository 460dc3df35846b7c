import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { PHONE } from '@shared/contracts/patterns'
import { Button, type ButtonLook } from '@/components/button'
import { useStrings } from '@/strings'
import './phone-code.scss'

export interface PhoneCodeProps {
  /** Begins the ids of what is in it. */
  id: string
  look: ButtonLook
  /** What the buttons say, and what is said when no number comes. */
  words: { readonly ask: string; readonly go: string; readonly failed: string }
  busy: boolean
  /** Whether everything is done that comes before, such as consent; otherwise a tap calls `onNotReady`. */
  ready: boolean
  onNotReady?: () => void
  /** A code that the function `member` turns into a phone number. */
  onPhone: (phoneCode: string) => void
  onProblem: (words: string) => void
}

/** Outside WeChat nobody vouches for a number: it is typed, and the stand-in for WeChat takes it as it is. */
export const PhoneCode = ({ id, look, words, busy, ready, onNotReady, onPhone, onProblem }: PhoneCodeProps) => {
  const { join } = useStrings()
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const submit = () => {
    if (!ready) onNotReady?.()
    else if (!PHONE.test(phone)) onProblem(join.phoneWrong)
    else onPhone(`phone:${phone}`)
  }
  if (!open)
    return (
      <Button id={`${id}-phone`} look={look} onClick={() => setOpen(true)}>
        {words.ask}
      </Button>
    )
  return (
    <View className="phone-code">
      <Input
        id="phone"
        className="phone-code__input"
        type="number"
        maxlength={11}
        placeholder={join.phoneHint}
        placeholderClass="phone-code__hint"
        value={phone}
        focus
        onInput={(event) => setPhone(event.detail.value)}
        onConfirm={submit}
      />
      <View className="phone-code__go">
        <Button id={`${id}-with-phone`} look={look} busy={busy} onClick={submit}>
          {words.go}
        </Button>
      </View>
    </View>
  )
}
