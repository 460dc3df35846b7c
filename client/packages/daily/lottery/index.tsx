import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { LotteryAnswer } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { Asked } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { Screen } from '@/components/screen'
import { DrawPanel } from '@/features/lottery/components/draw-panel'
import { Fairness } from '@/features/lottery/components/fairness'
import { PrizeList } from '@/features/lottery/components/prize-list'
import { WonList } from '@/features/lottery/components/won-list'
import { useLottery } from '@/features/lottery/use-lottery'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import './index.scss'

/** 积分抽奖 (K6): odds, stock, times, organiser and rules stand on the page, and so does what the outcomes follow from. */
export default function LotteryPage() {
  const words = useWords(lotteryTable)
  const drawing = useLottery(useRouter().params.lottery)
  return (
    <Screen title={words.title} back>
      <Asked asked={drawing.lottery} failed={words.failed}>
        {(lottery) => (
          <View className="lottery" id="lottery">
            <DrawPanel lottery={lottery} drawing={drawing} />
            <WonList won={lottery.won} />
            <PrizeList lottery={lottery} />
            <Rules lottery={lottery} />
            <Fairness lottery={lottery} />
            <Others others={lottery.others} />
          </View>
        )}
      </Asked>
    </Screen>
  )
}

const Rules = ({ lottery }: { lottery: LotteryAnswer }) => {
  const words = useWords(lotteryTable)
  return (
    <CellGroup title={words.rules} id="lottery-rules">
      <View className="lottery__rules">
        <Lines lines={[words.ruleCost(grouped(lottery.price), lottery.perDay), ...words.ruleLines]} />
      </View>
    </CellGroup>
  )
}

const Others = ({ others }: Pick<LotteryAnswer, 'others'>) => {
  const words = useWords(lotteryTable)
  if (others.length === 0) return null
  return (
    <CellGroup title={words.others}>
      {others.map(({ lotteryId, name, state }) => (
        <Cell key={lotteryId} title={name} value={words.states[state]} onClick={() => go('lottery', { lottery: lotteryId })} />
      ))}
    </CellGroup>
  )
}
