import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import type { Tone } from '../tone'
import { named } from '../named'
import './index.scss'

interface GroupProps {
  title?: string
  /** Stands below the panel and explains it. */
  note?: string
  id?: string
}

/** Rows that belong together, on one panel. */
export const CellGroup = ({ title, note, id, children }: PropsWithChildren<GroupProps>) => (
  <View className="cell-group" {...named(id)}>
    {title && <View className="cell-group__title">{title}</View>}
    <View className="cell-group__panel">{children}</View>
    {note && <View className="cell-group__note">{note}</View>}
  </View>
)

interface CellProps {
  icon?: IconName
  tone?: Tone
  title: ReactNode
  note?: ReactNode
  /** What holds now, at the right end. */
  value?: ReactNode
  /** A few characters that ask for attention, such as a number of unread messages; `true` is a dot without words. */
  badge?: string | true
  /** Whether the row leads somewhere; when not given, a row that can be tapped does. */
  arrow?: boolean
  /** What cannot be taken back. */
  danger?: boolean
  id?: string
  /** What the row as a whole is, when no tap on it alone says so. */
  role?: 'switch' | 'radio' | 'button'
  checked?: boolean
  disabled?: boolean
  onClick?: () => void
}

/** One row: what it is, what holds, the way on. `children` stand at the right end. */
export const Cell = ({
  icon,
  tone = 'leaf',
  title,
  note,
  value,
  badge,
  danger = false,
  id,
  role,
  checked,
  disabled,
  onClick,
  ...more
}: PropsWithChildren<CellProps>) => {
  const { arrow = Boolean(onClick), children } = more
  const tap = disabled ? undefined : onClick
  return (
    <View
      className={`cell ${danger ? 'cell--danger' : ''} ${disabled ? 'is-disabled' : ''}`}
      {...named(id)}
      hoverClass={tap ? 'cell--pressed' : 'none'}
      hoverStayTime={80}
      ariaRole={role ?? (onClick ? 'button' : undefined)}
      aria-checked={checked === undefined ? undefined : String(checked)}
      aria-disabled={disabled ? 'true' : undefined}
      onClick={tap}
    >
      {icon && (
        <View className={`cell__mark cell__mark--${danger ? 'clay' : tone}`}>
          <Icon name={icon} />
        </View>
      )}
      <View className="cell__text">
        <View className="cell__title">{title}</View>
        {note && <View className="cell__note">{note}</View>}
      </View>
      {value && <View className="cell__value">{value}</View>}
      {badge && <Text className={`cell__badge ${badge === true ? 'cell__badge--dot' : ''}`}>{badge === true ? '' : badge}</Text>}
      {children}
      {arrow && <Icon name="next" className="cell__arrow" />}
    </View>
  )
}
