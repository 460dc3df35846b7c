import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { AMOUNT_KEYS, type AmountKey } from '../amount-input'
import './keypad.scss'

/** Names that selectors can carry. */
const KEY_IDS: Partial<Record<AmountKey, string>> = { '.': 'point' }

/** The keys for an amount: large, and always there, unlike the phone's own keyboard. */
export const Keypad = ({ onKey, onClear }: { onKey: (key: AmountKey) => void; onClear: () => void }) => {
  const { amount } = useWords(staffTable)
  const labels: Partial<Record<AmountKey, string>> = { '.': amount.point, back: amount.back }
  return (
    <View className="keypad">
      {AMOUNT_KEYS.map((key) => (
        <View
          key={key}
          id={`key-${KEY_IDS[key] ?? key}`}
          className="keypad__key"
          hoverClass="keypad__key--pressed"
          hoverStayTime={60}
          ariaRole="button"
          ariaLabel={labels[key]}
          onClick={() => onKey(key)}
          onLongPress={key === 'back' ? onClear : undefined}
        >
          {key === 'back' ? <Icon name="erase" className="keypad__icon" /> : key}
        </View>
      ))}
    </View>
  )
}
