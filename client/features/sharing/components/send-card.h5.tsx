import Taro from '@tarojs/taro'
import { Button, type ButtonLook } from '@/components/button'
import { here } from '@/lib/here.h5'
import { say } from '@/lib/say'
import { useWords } from '@/strings'
import { sharingTable } from '@/strings/sharing'
import { landingPath, type Sent } from '../card'
import { tokenNow } from '../message'

export interface SendCardProps {
  id: string
  /** What the card is about; `token` where something else than the member's own cards names him. */
  card: Pick<Sent, 'subject' | 'token'>
  look?: ButtonLook
  disabled?: boolean
}

/** A browser has no chats: the link goes to the clipboard. */
export const SendCard = ({ id, card, look, disabled }: SendCardProps) => {
  const words = useWords(sharingTable)
  const copy = async () => {
    const token = card.token ?? (await tokenNow())
    await Taro.setClipboardData({ data: `${here()}#${landingPath({ ...card, token })}` })
    say(words.copied)
  }
  return (
    <Button id={id} look={look} disabled={disabled} onClick={() => void copy()}>
      {words.copyLink}
    </Button>
  )
}
