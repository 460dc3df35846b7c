import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Screen } from '@/components/screen'
import { Problem } from './problem'
import './desk.scss'

interface Props {
  title: ReactNode
  /** What stays at the bottom, within reach of a thumb. */
  dock?: ReactNode
  /** Why something was not done: right above the ways on. */
  problem?: string
}

/** The frame of every page behind the counter. */
export const Desk = ({ title, dock, problem, children }: PropsWithChildren<Props>) => (
  <Screen title={title} back className={`desk ${dock ? 'desk--docked' : ''}`}>
    <View className="desk__body">{children}</View>
    {dock && (
      <View className="dock">
        {problem && (
          <View className="dock__problem">
            <Problem id="problem" words={problem} />
          </View>
        )}
        {dock}
      </View>
    )}
  </Screen>
)
