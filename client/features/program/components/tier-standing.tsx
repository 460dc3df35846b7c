import { Text, View } from '@tarojs/components'
import { Progress } from '@/components/progress'
import { TierFace } from '@/components/tier-face'
import { lookOf } from '@/features/card/view-model'
import { useWords } from '@/strings'
import { benefitsTable } from '@/strings/benefits'
import type { Standing, TierView } from '../tier-view'
import './tier-standing.scss'

/** Where the member stands: the tier, the growth, and how far the next one is. */
export const TierStanding = ({ view, standing }: { view: TierView; standing: Pick<Standing, 'tier'> }) => {
  const words = useWords(benefitsTable)
  return (
    <View className="tier-standing" id="standing">
      <TierFace look={lookOf(standing.tier)} name={view.current?.name ?? ''} tierName={words.now}>
        <View className="tier-standing__label">{words.growth}</View>
        <Text className="tier-standing__growth" id="growth">
          {view.growth}
        </Text>
        {view.next && <Progress value={view.next.value} max={view.next.max} label={view.next.label} tone="face" />}
        <View className="tier-standing__next" id="next-tier">
          {view.next ? view.next.words : words.highest}
        </View>
      </TierFace>
    </View>
  )
}
