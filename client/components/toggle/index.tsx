import { View } from '@tarojs/components'
import { Cell } from '../cell'
import type { IconName } from '../icon'
import './index.scss'

interface Props {
  id?: string
  on: boolean
  label: string
  note?: string
  icon?: IconName
  onChange: (on: boolean) => void
  disabled?: boolean
  /** The last change is under way: it shows as done already and takes no further one. */
  busy?: boolean
}

/** A row that switches one thing on and off. The whole row is the place for the finger. */
export const Toggle = ({ id, on, label, note, icon, onChange, disabled = false, busy = false }: Props) => (
  <Cell
    id={id}
    icon={icon}
    title={label}
    note={note}
    role="switch"
    checked={on}
    disabled={disabled}
    arrow={false}
    onClick={() => !busy && onChange(!on)}
  >
    <View className={`toggle ${on ? 'toggle--on' : ''} ${busy ? 'toggle--busy' : ''}`}>
      <View className="toggle__knob" />
    </View>
  </Cell>
)
