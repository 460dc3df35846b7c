import { View } from '@tarojs/components'
import type { LotteryAnswer } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { Button } from '@/components/button'
import { Outcome } from '@/components/outcome'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import type { useLottery } from '../use-lottery'
import { drawsWords, faceOf, hindrance, periodWords } from '../view-model'
import { Ticket } from './ticket'
import './draw-panel.scss'

interface Props {
  lottery: LotteryAnswer
  drawing: ReturnType<typeof useLottery>
}

/** What a lottery is called and when it runs, the ticket, and the way to draw it. */
export const DrawPanel = ({ lottery, drawing }: Props) => {
  const words = useWords(lotteryTable)
  const { drawn, shuffling, state } = drawing
  const hindered = hindrance(lottery, words)
  return (
    <View className="draw">
      <View className="draw__head">
        <View className="draw__name">{lottery.name}</View>
        <Tag tone={lottery.state === 'running' ? 'leaf' : 'gold'}>{words.states[lottery.state]}</Tag>
      </View>
      <View className="draw__period">{periodWords(lottery, words)}</View>
      <Ticket face={faceOf(drawn, words)} shuffling={shuffling} waiting={words.drawing} turn={drawn?.entryId ?? ''} />
      <View className="draw__go">
        <Button id="lottery-draw" busy={shuffling} disabled={hindered !== undefined} onClick={() => void drawing.draw(lottery.lotteryId)}>
          {drawn && !hindered ? words.again : lottery.freeDraws ? words.drawFree : words.draw(grouped(lottery.price))}
        </Button>
        <View className="draw__left" id="lottery-left">
          {hindered ?? drawsWords(lottery, words)} · {words.balance(grouped(lottery.balance))}
        </View>
        {!shuffling && <Outcome id="lottery" state={state} onAgain={() => void drawing.again()} />}
      </View>
    </View>
  )
}
