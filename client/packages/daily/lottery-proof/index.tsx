import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { grouped } from '@shared/domain/text'
import { Asked } from '@/components/asked'
import { Lines } from '@/components/lines'
import { Progress } from '@/components/progress'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { VerdictPanel } from '@/features/lottery/components/verdict-panel'
import { type Proof, useProof } from '@/features/lottery/use-proof'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import './index.scss'

/** Recomputes every draw of a lottery that is over, on the member's own phone, and says whether all agree. */
export default function LotteryProofPage() {
  const { proof: words } = useWords(lotteryTable)
  const { proof, progress } = useProof(useRouter().params.lottery)
  return (
    <Screen title={words.title} back>
      <View className="proof__lead">{words.lead}</View>
      <Asked asked={proof} failed={words.failed} skeleton={<Working {...progress} />}>
        {(done) => <Proved proof={done} />}
      </Asked>
    </Screen>
  )
}

const Working = ({ checked = 0, draws = 0 }: { checked?: number; draws?: number }) => {
  const { proof: words } = useWords(lotteryTable)
  return (
    <View className="proof__panel" id="proof-working">
      <View className="proof__working">{words.working}</View>
      <Progress value={checked} max={Math.max(draws, 1)} label={words.working} />
      <View className="proof__count">{words.progress(grouped(checked), grouped(draws))}</View>
    </View>
  )
}

const Proved = ({ proof: { lottery, seen, verdict } }: { proof: Proof }) => {
  const { proof: words } = useWords(lotteryTable)
  if (verdict === undefined) return <StateView art="lock" title={words.notYet} />
  return (
    <View id="proof">
      <VerdictPanel verdict={verdict} seen={seen} />
      <View className="proof__panel">
        <Value label={words.lotteryId} value={lottery.lotteryId} />
        <Value label={words.commitment} value={lottery.commitment} />
        <Value label={words.seed} value={lottery.seed ?? ''} />
      </View>
      <View className="proof__panel">
        <View className="proof__label">{words.how}</View>
        <Lines lines={words.formula} />
      </View>
    </View>
  )
}

const Value = ({ label, value }: { label: string; value: string }) => (
  <View className="proof__value">
    <View className="proof__label">{label}</View>
    <Text className="proof__hash" userSelect>
      {value}
    </Text>
  </View>
)
