import { View } from '@tarojs/components'
import type { CostView } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { Progress } from '@/components/progress'
import { Tag } from '@/components/tag'
import type { Tone } from '@/components/tone'
import { dateWords } from '@/lib/format'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import './campaign-card.scss'

const TONES: Record<CostView['state'], Tone> = { calm: 'leaf', warned: 'gold', over: 'clay' }

/** What points cost of what they may cost. */
export const Cost = ({ cost }: { cost: CostView }) => {
  const words = useWords(operatorTable).campaigns
  const line = words.costLine(yuan(cost.valueFen), yuan(cost.limitFen))
  return (
    <View className="ops-card" id="cost">
      <View className="ops-card__head">
        <View className="ops-card__name">{words.cost}</View>
        <Tag tone={TONES[cost.state]}>{words.costStates[cost.state]}</Tag>
      </View>
      <View className="ops-card__span">{words.costDays(dateWords(cost.from), dateWords(cost.to))}</View>
      <View className="ops-card__budget">
        <Progress value={cost.valueFen} max={cost.limitFen} label={line} tone={cost.state === 'calm' ? 'leaf' : 'gold'} />
        <View className="ops-card__figures">{line}</View>
        <View className="ops-card__figures">{words.revenue(yuan(cost.revenueFen))}</View>
      </View>
    </View>
  )
}
