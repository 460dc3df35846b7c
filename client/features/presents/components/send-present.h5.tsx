import Taro from '@tarojs/taro'
import { Button } from '@/components/button'
import { here } from '@/lib/here.h5'
import { say } from '@/lib/say'
import { useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import { presentPath } from '../card'

export interface SendPresentProps {
  id: string
  presentId: string
}

/** A browser has no chats: the link goes to the clipboard. */
export const SendPresent = ({ id, presentId }: SendPresentProps) => {
  const words = useWords(presentsTable)
  const copy = async () => {
    await Taro.setClipboardData({ data: `${here()}#${presentPath({ presentId })}` })
    say(words.copied)
  }
  return (
    <Button id={id} onClick={() => void copy()}>
      {words.copyLink}
    </Button>
  )
}
