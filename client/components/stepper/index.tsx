import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface Props {
  id: string
  value: number
  least?: number
  most: number
  onChange: (value: number) => void
  /** What the two signs say to those who hear them. */
  fewer: string
  more: string
  /** What stands between them, read aloud when it changes. */
  children: ReactNode
}

/** How many: one fewer, one more. */
export const Stepper = ({ id, value, least = 1, most, onChange, fewer, more, children }: Props) => (
  <View className="stepper">
    <Step id={`${id}-fewer`} icon="minus" label={fewer} off={value <= least} onClick={() => onChange(value - 1)} />
    <View className="stepper__value" id={`${id}-units`} ariaRole="status">
      {children}
    </View>
    <Step id={`${id}-more`} icon="plus" label={more} off={value >= most} onClick={() => onChange(value + 1)} />
  </View>
)

interface StepProps {
  id: string
  icon: IconName
  label: string
  off: boolean
  onClick: () => void
}

const Step = ({ id, icon, label, off, onClick }: StepProps) => (
  <View
    className={`stepper__step ${off ? 'stepper__step--off' : ''}`}
    id={id}
    hoverClass={off ? 'none' : 'is-pressed'}
    hoverStayTime={80}
    ariaRole="button"
    ariaLabel={label}
    aria-disabled={off ? 'true' : undefined}
    onClick={off ? undefined : onClick}
  >
    <Icon name={icon} className="stepper__sign" />
  </View>
)
