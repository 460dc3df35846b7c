import { Text, View } from '@tarojs/components'
import type { Me } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { TierFace } from '@/components/tier-face'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { meView } from '../view-model'
import './points-face.scss'

/** The card in small: tier and points; a tap leads to where they came from. */
export const PointsFace = ({ member }: { member: Me }) => {
  const { me: words } = useStrings()
  const view = meView(member, words)
  return (
    <View className="points-face" id="me-points" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={() => go('history')}>
      <TierFace look={view.look} name={words.balance} tierName={view.tierName}>
        <View className="points-face__row">
          <Text className="points-face__balance" id="me-balance">
            {view.balance}
          </Text>
          <View className="points-face__more tier-face__chip">
            <Text>{view.debt ? words.debt(view.debt) : words.openHistory}</Text>
            <Icon name="next" className="points-face__go" />
          </View>
        </View>
      </TierFace>
    </View>
  )
}
