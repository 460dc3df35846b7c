import { View } from '@tarojs/components'
import type { WriteState } from '@/lib/use-write'
import { useWords } from '@/strings'
import { outcomeTable } from '@/strings/outcome'
import { Button } from '../button'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  state: WriteState<unknown>
  /** Asks again what is undecided. */
  onAgain: () => void
  id?: string
}

/** How a change ended when it did not simply succeed: refused, in words, or not known yet, with the way to find out. */
export const Outcome = ({ state, onAgain, id = 'outcome' }: Props) => {
  const outcome = useWords(outcomeTable)
  if (state.step === 'refused')
    return (
      <View className="outcome outcome--refused" id={`${id}-refused`} ariaRole="alert">
        <Icon name="warning" className="outcome__icon" />
        <View className="outcome__words">{state.words}</View>
      </View>
    )
  if (state.step !== 'unknown') return null
  return (
    <View className="outcome outcome--unknown" id={`${id}-unknown`} ariaRole="alert">
      <Icon name={state.offline ? 'cloud-off' : 'clock'} className="outcome__icon" />
      <View className="outcome__words">{state.outdated ? outcome.outdated : state.offline ? outcome.offline : outcome.unknown}</View>
      <Button id={`${id}-again`} look="plain" size="small" onClick={onAgain}>
        {outcome.again}
      </Button>
    </View>
  )
}
