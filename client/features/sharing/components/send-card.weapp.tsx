import { Button } from '@/components/button'
import { useWords } from '@/strings'
import { sharingTable } from '@/strings/sharing'
import type { SendCardProps } from './send-card.h5'

/** WeChat lets the member choose a chat, and asks the page for the card (`useShareAppMessage`). */
export const SendCard = ({ id, look, disabled }: SendCardProps) => {
  const words = useWords(sharingTable)
  return (
    <Button id={id} look={look} disabled={disabled} openType="share">
      {words.send}
    </Button>
  )
}
