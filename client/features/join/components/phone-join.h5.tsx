import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { PHONE } from '@shared/contracts/patterns'
import { Button } from '@/components/button'
import { useStrings } from '@/strings'
import './phone-join.scss'

export interface PhoneJoinProps {
  agreed: boolean
  busy: boolean
  /** The terms are not agreed to yet. */
  onRemind: () => void
  /** A code that the function `member` turns into a phone number. */
  onPhone: (phoneCode: string) => void
  onProblem: (words: string) => void
}

/** Outside WeChat nobody vouches for a number: it is typed, and the stand-in for WeChat takes it as it is. */
export const PhoneJoin = ({ agreed, busy, onRemind, onPhone, onProblem }: PhoneJoinProps) => {
  const { join: words } = useStrings()
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const submit = () => {
    if (!agreed) onRemind()
    else if (!PHONE.test(phone)) onProblem(words.phoneWrong)
    else onPhone(`phone:${phone}`)
  }
  if (!open)
    return (
      <Button id="join-phone" look="soft" onClick={() => setOpen(true)}>
        {words.withPhone}
      </Button>
    )
  return (
    <View className="phone-join">
      <Input
        id="phone"
        className="phone-join__input"
        type="number"
        maxlength={11}
        placeholder={words.phoneHint}
        placeholderClass="phone-join__hint"
        value={phone}
        focus
        onInput={(event) => setPhone(event.detail.value)}
        onConfirm={submit}
      />
      <View className="phone-join__go">
        <Button id="join-with-phone" look="soft" busy={busy} onClick={submit}>
          {words.phoneGo}
        </Button>
      </View>
    </View>
  )
}
