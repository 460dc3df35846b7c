import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon'

interface Props {
  id: string
  icon: IconName
  note: ReactNode
  /** `gold` asks for attention. */
  tone?: 'leaf' | 'gold'
  onClick: () => void
}

/** A panel under the card: one thing to know, and the way to all of it. The children are what it says first. */
export const Row = ({ id, icon, note, tone = 'leaf', onClick, children }: PropsWithChildren<Props>) => (
  <View className={`below__next below__next--${tone}`} id={id} hoverClass="is-pressed" ariaRole="button" onClick={onClick}>
    <View className="below__mark">
      <Icon name={icon} />
    </View>
    <View className="below__text">
      <View className="below__title">{children}</View>
      <View className="below__note">{note}</View>
    </View>
    <Icon name="next" className="below__go" />
  </View>
)
