import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { useStrings, useWords } from '@/strings'
import { inviteTable } from '@/strings/invite'
import { usePoster } from '../use-poster'
import { SavePoster } from './save-poster'
import './poster-sheet.scss'

/** The poster, to be looked at and saved. */
export const PosterSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { common } = useStrings()
  const words = useWords(inviteTable)
  const { state, again } = usePoster(open)
  return (
    <Sheet
      id="poster"
      open={open}
      title={words.posterTitle}
      closeLabel={common.close}
      onClose={onClose}
      foot={state.step === 'ready' && <SavePoster picture={state.picture} />}
    >
      <View className="poster-sheet">
        {state.step === 'drawing' && <Skeleton width="220px" height="352px" round={16} />}
        {state.step === 'ready' && (
          <Image
            id="poster-picture"
            className="poster-sheet__picture"
            src={state.picture}
            mode="aspectFit"
            showMenuByLongpress
            ariaLabel={words.posterAlt}
          />
        )}
        {state.step === 'failed' && (
          <View className="poster-sheet__failed" id="poster-failed">
            <View className="poster-sheet__note">{state.words}</View>
            <Button id="poster-again" look="soft" size="small" onClick={again}>
              {common.retry}
            </Button>
          </View>
        )}
        {state.step !== 'failed' && (
          <View className="poster-sheet__note">{state.step === 'drawing' ? words.posterDrawing : words.posterNote}</View>
        )}
      </View>
    </Sheet>
  )
}
