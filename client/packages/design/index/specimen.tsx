import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { PropRow } from './documented'

/** A part of the page with its heading. */
export const Part = ({ id, title, note, children }: PropsWithChildren<{ id: string; title: string; note?: string }>) => (
  <View className="part" id={id}>
    <View className="part__title">{title}</View>
    {note && <View className="part__note">{note}</View>}
    {children}
  </View>
)

interface Props {
  name: string
  purpose: string
  props: readonly PropRow[]
}

/** A component: what it is for, how it looks in every state, what it takes. */
export const Specimen = ({ name, purpose, props, children }: PropsWithChildren<Props>) => (
  <View className="specimen" id={`specimen-${name}`}>
    <View className="specimen__name">{name}</View>
    <View className="specimen__purpose">{purpose}</View>
    <View className="specimen__stage">{children}</View>
    {props.length > 0 && (
      <View className="specimen__props">
        {props.map((row) => (
          <View key={row.name} className="specimen__prop">
            <View className="specimen__signature">
              <Text className="specimen__prop-name">{row.name}</Text>
              <Text className="specimen__type">{row.type}</Text>
            </View>
            <View className="specimen__meaning">{row.meaning}</View>
          </View>
        ))}
      </View>
    )}
  </View>
)

/** One state of a component, with its name above. */
export const Sample = ({ label, flush = false, children }: PropsWithChildren<{ label: ReactNode; flush?: boolean }>) => (
  <View className={`sample ${flush ? 'sample--flush' : ''}`}>
    <View className="sample__label">{label}</View>
    {children}
  </View>
)
