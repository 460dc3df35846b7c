import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  id: string
  on: boolean
  /** What is agreed to, for those who hear the page. */
  label: string
  /** How often it was missed; each time it nudges. */
  missed?: number
  onChange: (on: boolean) => void
}

/** A box to be ticked before the page goes on, and the sentence beside it. */
export const Tick = ({ id, on, label, missed = 0, onChange, children }: PropsWithChildren<Props>) => (
  <View key={missed} className={`tick ${missed > 0 && !on ? 'tick--missed' : ''}`}>
    <View
      className="tick__place"
      id={id}
      hoverClass="is-pressed"
      ariaRole="checkbox"
      ariaLabel={label}
      aria-checked={on ? 'true' : 'false'}
      onClick={() => onChange(!on)}
    >
      <View className={`tick__box ${on ? 'tick__box--on' : ''}`}>{on && <Icon name="check" className="tick__check" />}</View>
    </View>
    <View className="tick__sentence">{children}</View>
  </View>
)
