import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Progress } from '@/components/progress'
import { go } from '@/lib/routes'
import type { CardView } from '../view-model'
import './tier-progress.scss'

/** How far the next tier is, on the face of the card; a tap tells what it brings. */
export const TierProgress = ({ next }: { next: NonNullable<CardView['next']> }) => (
  <View
    className="tier-progress"
    id="next-tier"
    hoverClass="is-pressed"
    hoverStayTime={80}
    ariaRole="button"
    ariaLabel={next.words}
    onClick={() => go('tier')}
  >
    <View className="tier-progress__row">
      <Text className="tier-progress__words">{next.words}</Text>
      <Icon name="next" className="tier-progress__go" />
    </View>
    <Progress value={next.growth} max={next.goal} label={next.words} tone="face" />
  </View>
)
