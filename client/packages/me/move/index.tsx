import Taro from '@tarojs/taro'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { PhoneStep } from '@/features/move/components/phone-step'
import { ProofStep } from '@/features/move/components/proof-step'
import { useMove } from '@/features/move/use-move'
import { grouped } from '@/lib/format'
import { ROUTES } from '@/lib/routes'
import { useWords } from '@/strings'
import { moveTable } from '@/strings/move'
import { View } from '@tarojs/components'

/** The card page is drawn anew, because it may still show the way to join. */
const openCard = (): void => void Taro.reLaunch({ url: ROUTES.card })

/** 找回会员卡: a card that was made with another WeChat account comes here. */
export default function MovePage() {
  const words = useWords(moveTable)
  const move = useMove()
  return (
    <Screen title={words.title} back>
      <Step move={move} />
    </Screen>
  )
}

const Step = ({ move }: { move: ReturnType<typeof useMove> }) => {
  const words = useWords(moveTable)
  const toCard = { label: words.toCard, onClick: openCard }
  if (move.moved)
    return (
      <View id="move-done">
        <StateView art="sprout" title={words.done} note={words.doneNote(grouped(move.moved.balance))} action={toCard} />
      </View>
    )
  if (move.already)
    return (
      <View id="move-already">
        <StateView art="lock" title={words.already} note={words.alreadyNote} action={toCard} />
      </View>
    )
  if (move.found) return <ProofStep move={move} found={move.found} />
  return (
    <>
      <PhoneStep finding={move.finding} />
      <Outcome id="move-outcome" state={move.write.state} onAgain={() => void move.write.again()} />
    </>
  )
}
