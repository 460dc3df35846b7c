import type { PropsWithChildren } from 'react'
import { ScrollView, View } from '@tarojs/components'
import { named } from '../named'
import './index.scss'

/** What can be chosen, on a line that is pushed sideways where it does not fit. */
export const ChipLine = ({ id, children }: PropsWithChildren<{ id?: string }>) => (
  <ScrollView scrollX enhanced showScrollbar={false} className="chips" {...named(id)}>
    <View className="chips__line">{children}</View>
  </ScrollView>
)

interface Props {
  id: string
  label: string
  on: boolean
  onClick: () => void
}

/** One of a line of choices. */
export const Chip = ({ id, label, on, onClick }: Props) => (
  <View className="chips__slot" id={id} hoverClass="is-pressed" ariaRole="button" onClick={onClick}>
    <View className={`chips__chip ${on ? 'chips__chip--on' : ''}`}>{label}</View>
  </View>
)
