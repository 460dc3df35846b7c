import { useState, type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { headMetrics } from '@/lib/device'
import { goBack } from '@/lib/routes'
import { Icon } from '../icon'
import './index.scss'

interface ScreenProps {
  /** The words in the head. */
  title: ReactNode
  /** Whether the head offers the way back. */
  back?: boolean
  /** What else the head offers, at its right end. */
  action?: ReactNode
  className?: string
}

/** The frame of every page: ground, head, safe areas. It carries the colours, so everything visible is inside it. */
export const Screen = ({ title, back = false, action, className = '', children }: PropsWithChildren<ScreenProps>) => {
  const [head] = useState(headMetrics)
  const bar = { height: `${head.bar}px`, paddingRight: head.reserved ? `${head.reserved}px` : undefined }
  return (
    <View className={`screen ${className}`}>
      <View className="screen__head" style={{ paddingTop: `${head.statusBar}px` }}>
        <View className="screen__bar" style={bar}>
          {back && (
            <View className="screen__back" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" ariaLabel="返回" onClick={goBack}>
              <Icon name="back" />
            </View>
          )}
          <View className="screen__title">{title}</View>
          {action}
        </View>
      </View>
      <View style={{ height: `${head.statusBar + head.bar}px` }} />
      {children}
      <View className="screen__foot" />
    </View>
  )
}
