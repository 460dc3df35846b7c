import { View } from '@tarojs/components'
import type { LookedUp } from '@shared/contracts'
import { TierFace } from '@/components/tier-face'
import { memberView } from '../member-view'
import './member-face.scss'

/** The member in front of the counter, to be compared with the person. */
export const MemberFace = ({ member }: { member: LookedUp }) => {
  const view = memberView(member)
  return (
    <View className={`member-face ${view.frozen ? 'member-face--frozen' : ''}`} id="member">
      <TierFace look={view.look} name={view.name} tierName={view.tierName}>
        <View className="member-face__phone">{view.phone}</View>
        <View className="member-face__facts">
          {view.facts.map((fact) => (
            <View key={fact.label} className="member-face__fact">
              <View className="member-face__label">{fact.label}</View>
              <View className="member-face__value">{fact.value}</View>
            </View>
          ))}
        </View>
      </TierFace>
    </View>
  )
}
