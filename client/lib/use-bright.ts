import { useEffect, useState } from 'react'
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { brighten, dim } from './screen-light'

/** Has the screen bright while a code to be scanned is in sight. */
export const useBright = (shown: boolean): void => {
  const [visible, setVisible] = useState(false)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  useUnload(() => setVisible(false))
  const on = visible && shown
  useEffect(() => {
    if (!on) return undefined
    void brighten()
    return () => void dim()
  }, [on])
}
