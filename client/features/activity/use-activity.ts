import { useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { every } from '@/lib/clock'
import { CALLS_COST } from '@/lib/device'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { fetchActivity } from './api'
import { isChecking } from './view-model'

/** A check takes seconds as a rule. Asking costs a call, so it is not asked for ever. */
const LOOK_MS = CALLS_COST ? 6_000 : 1_500
const LOOKS = CALLS_COST ? 10 : 40

/** One activity as it stands; looked at again when the page comes back, and while a photo is being checked. */
export const useActivity = (activityId: string) => {
  const activity = useAsk(() => fetchActivity(activityId))
  const { load, data } = activity
  const visible = useRef(true)
  useDidShow(() => {
    visible.current = true
  })
  useDidHide(() => {
    visible.current = false
  })
  useShownAgain(() => void load())

  const checking = data !== undefined && isChecking(data)
  useEffect(() => {
    if (!checking) return undefined
    let looks = 0
    const stop = every(LOOK_MS, () => {
      if (!visible.current) return
      if (++looks >= LOOKS) stop()
      void load()
    })
    return stop
  }, [checking, load])
  return activity
}
