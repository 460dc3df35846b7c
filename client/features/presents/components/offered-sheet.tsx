import { View } from '@tarojs/components'
import type { PresentFace } from '@shared/contracts'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { grouped, whenWords } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import { SendPresent } from './send-present'
import './offered-sheet.scss'

interface Props {
  offered: PresentFace | undefined
  onClose: () => void
}

/** The points have left the account; now the card goes to the friend. */
export const OfferedSheet = ({ offered, onClose }: Props) => {
  const { offered: words } = useWords(presentsTable)
  const { common } = useStrings()
  if (!offered) return null
  return (
    <Sheet
      id="offered"
      open
      title={words.title}
      closeLabel={common.close}
      onClose={onClose}
      foot={
        <>
          <SendPresent id="offered-send" presentId={offered.presentId} />
          <Button id="offered-later" look="plain" onClick={onClose}>
            {words.later}
          </Button>
        </>
      }
    >
      <View className="offered">
        <View className="offered__points">{common.inPoints(grouped(offered.points))}</View>
        <View className="offered__note">{words.note}</View>
        {offered.until && <View className="offered__until">{words.until(whenWords(offered.until))}</View>}
      </View>
    </Sheet>
  )
}
