import { View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { useWords } from '@/strings'
import { safetyTable } from '@/strings/safety'
import './safety-state.scss'

/** Whether the card works, at a glance. */
export const SafetyState = ({ card }: { card: CardAnswer }) => {
  const words = useWords(safetyTable)
  const frozen = card.status === 'frozen'
  const byStaff = frozen && card.frozenBy === 'staff'
  return (
    <View className={`safety-state ${frozen ? 'safety-state--frozen' : ''}`} id="safety-state">
      <View className="safety-state__mark">
        <Icon name={frozen ? 'lock' : 'shield'} className="safety-state__icon" />
      </View>
      <View className="safety-state__title">{byStaff ? words.byStaff : frozen ? words.frozen : words.active}</View>
      <View className="safety-state__note">{byStaff ? words.byStaffNote : frozen ? words.frozenNote : words.activeNote}</View>
    </View>
  )
}
