import { useEffect, useState, type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { PrivacyGate } from '@/features/privacy/components/privacy-gate'
import { noteOpened } from '@/features/reminders/api'
import { FaultView } from '@/features/update/components/fault-view'
import { UpdateSheet } from '@/features/update/components/update-sheet'
import { headMetrics } from '@/lib/device'
import { goBack } from '@/lib/routes'
import { nameTabs } from '@/lib/tab-bar'
import { usePreference } from '@/lib/use-preference'
import { useStrings } from '@/strings'
import { Boundary } from '../boundary'
import { Icon } from '../icon'
import './index.scss'

interface ScreenProps {
  /** The words in the head. */
  title: ReactNode
  /** Whether the head offers the way back. */
  back?: boolean
  /** Whether the tab bar is below: it keeps clear of the edge of the phone itself. */
  tab?: boolean
  /** What else the head offers, at its right end. */
  action?: ReactNode
  className?: string
}

/**
 * The frame of every page: ground, head, safe areas, and what may have to be asked on any of them. It carries the colours, so
 * everything visible is inside it.
 */
export const Screen = ({ title, back = false, tab = false, action, className = '', children }: PropsWithChildren<ScreenProps>) => {
  const { common } = useStrings()
  const [head] = useState(headMetrics)
  const large = usePreference('textSize') === 'large'
  const { from } = useRouter().params
  useDidShow(() => {
    if (tab) nameTabs()
  })
  // A reminder leads here and says which it is.
  useEffect(() => {
    if (from) void noteOpened(from)
  }, [from])
  const bar = { height: `${head.bar}px`, paddingRight: head.reserved ? `${head.reserved}px` : undefined }
  return (
    <View className={`screen ${tab ? 'screen--tab' : ''} ${large ? 'screen--large' : ''} ${className}`}>
      <View className="screen__head" style={{ paddingTop: `${head.statusBar}px` }}>
        <View className="screen__bar" style={bar}>
          {back && (
            <View
              className="screen__back"
              hoverClass="is-pressed"
              hoverStayTime={80}
              ariaRole="button"
              ariaLabel={common.back}
              onClick={goBack}
            >
              <Icon name="back" />
            </View>
          )}
          <View className={`screen__title ${back ? '' : 'screen__title--first'}`}>{title}</View>
          {action}
        </View>
      </View>
      <View style={{ height: `${head.statusBar + head.bar}px` }} />
      <Boundary instead={<FaultView />}>{children}</Boundary>
      <View className="screen__foot" />
      <PrivacyGate />
      <UpdateSheet />
    </View>
  )
}
