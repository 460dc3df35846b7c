import { useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Runs whenever the page comes back into sight, not when it first appears: what it shows may have changed meanwhile. */
export const useShownAgain = (run: () => void): void => {
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (!hidden.current) return
    hidden.current = false
    run()
  })
}
