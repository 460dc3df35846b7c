import { Button } from '@/components/button'
import { useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import type { SendPresentProps } from './send-present.h5'

/** WeChat lets the member choose a chat, and asks the page for the card (`useShareAppMessage`). */
export const SendPresent = ({ id }: SendPresentProps) => {
  const words = useWords(presentsTable)
  return (
    <Button id={id} openType="share">
      {words.send}
    </Button>
  )
}
