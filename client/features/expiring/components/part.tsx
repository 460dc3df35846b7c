import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './part.scss'

interface Props {
  id: string
  title: string
  note?: string
}

/** One way out, or one thing to know, under its title. */
export const Part = ({ id, title, note, children }: PropsWithChildren<Props>) => (
  <View className="part" id={id}>
    <View className="part__title">{title}</View>
    {children}
    {note && <View className="part__note">{note}</View>}
  </View>
)
