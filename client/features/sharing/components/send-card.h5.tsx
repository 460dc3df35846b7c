import Taro from '@tarojs/taro'
import { Button, type ButtonLook } from '@/components/button'
import { say } from '@/lib/say'
import { useWords } from '@/strings'
import { sharingTable } from '@/strings/sharing'

export interface SendCardProps {
  id: string
  /** Of the page that the friend lands on. */
  path: string
  look?: ButtonLook
  disabled?: boolean
}

/** Where the own app stands, without what names its user. */
const here = (): string => `${window.location.origin}${window.location.pathname}`

/** A browser has no chats: the link goes to the clipboard. */
export const SendCard = ({ id, path, look, disabled }: SendCardProps) => {
  const words = useWords(sharingTable)
  const copy = async () => {
    await Taro.setClipboardData({ data: `${here()}#${path}` })
    say(words.copied)
  }
  return (
    <Button id={id} look={look} disabled={disabled} onClick={() => void copy()}>
      {words.copyLink}
    </Button>
  )
}
