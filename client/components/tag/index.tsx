import type { PropsWithChildren } from 'react'
import { Text } from '@tarojs/components'
import type { Tone } from '../tone'
import './index.scss'

/** A word or two about the state of something. */
export const Tag = ({ tone = 'plain', children }: PropsWithChildren<{ tone?: Tone | 'plain' }>) => (
  <Text className={`tag tag--${tone}`}>{children}</Text>
)
