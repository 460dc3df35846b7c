import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import type { WriteState } from '@/lib/use-write'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { Desk } from './desk'
import './unsure.scss'

interface Props {
  title: string
  state: WriteState<unknown>
  onAsk: () => void
}

/** A change whose outcome nobody knows yet. Nothing else is offered: whoever entered it again would do so in good faith, and twice. */
export const Unsure = ({ title, state, onAsk }: Props) => {
  const { unsure } = useWords(staffTable)
  const asking = state.step !== 'unknown'
  const note = asking ? unsure.note : state.outdated ? unsure.outdated : state.offline ? unsure.offline : unsure.note
  return (
    <Desk
      title={title}
      dock={
        <Button id="unsure-ask" busy={asking} onClick={onAsk}>
          {asking ? unsure.asking : unsure.ask}
        </Button>
      }
    >
      <View className="unsure" id="unsure" ariaRole="alert">
        <View className="unsure__mark">
          <Icon name="hourglass" className="unsure__icon" />
        </View>
        <View className="unsure__title">{unsure.title}</View>
        <View className="unsure__note">{note}</View>
      </View>
    </Desk>
  )
}
