import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { ask, member as caller } from '@/lib/call'
import { after, deviceNow, every } from '@/lib/clock'
import { useWrite } from '@/lib/use-write'
import { leftOf, NOT_YET, paused, resumed } from './looking'

export type Step = 'beginning' | 'begin-failed' | 'looking' | 'paused' | 'finishing' | 'finish-failed' | 'counted'

interface Wanted {
  readonly taskId: string
  readonly sku: string
}

/** The server has the last word about the time: when it says “not yet”, so long is waited and asked once more. */
const PATIENCE_MS = 1_500

const inSeconds = (ms: number): number => Math.ceil(ms / 1000)

/**
 * Looks at a product for a task. The time runs while the page is in sight; the server sealed the beginning into a token and measures
 * by its own clock, so that nothing that is counted here can make it shorter.
 */
export const useLooking = ({ taskId, sku }: Wanted, onCounted: () => void) => {
  const [begun, setBegun] = useState<{ readonly token: string; readonly seconds: number }>()
  const [failed, setFailed] = useState(false)
  const [shown, setShown] = useState(true)
  const [left, setLeft] = useState<number>()
  const looking = useRef(NOT_YET)
  const patient = useRef(false)
  const finish = useWrite({ fn: 'member', caller, action: 'browse.finish', onDone: onCounted })

  const begin = (): void => {
    setFailed(false)
    looking.current = NOT_YET
    ask('browse.begin', { taskId, sku }).then(setBegun, () => setFailed(true))
  }
  useEffect(begin, [taskId, sku])

  useDidHide(() => setShown(false))
  useDidShow(() => setShown(true))

  const sendFinish = (): void => {
    if (begun) void finish.send({ token: begun.token }, `browse.finish:${sku}`)
  }

  useEffect(() => {
    if (!begun || !shown) return undefined
    looking.current = resumed(looking.current, deviceNow())
    setLeft(inSeconds(leftOf(looking.current, begun.seconds, deviceNow())))
    const stop = every(1000, () => {
      const ms = leftOf(looking.current, begun.seconds, deviceNow())
      setLeft(inSeconds(ms))
      if (ms > 0) return
      stop()
      sendFinish()
    })
    return () => {
      stop()
      looking.current = paused(looking.current, deviceNow())
    }
    // Sending is the same for one beginning.
  }, [begun, shown])

  useEffect(() => {
    if (finish.state.step !== 'refused' || finish.state.code !== 'not_yet' || patient.current) return undefined
    patient.current = true
    return after(PATIENCE_MS, sendFinish)
  }, [finish.state])

  return {
    step: stepOf({ begun: begun !== undefined, failed, shown, state: finish.state.step, left }),
    seconds: begun?.seconds ?? 0,
    left: left ?? 0,
    counted: finish.state.step === 'done' ? finish.state.data : undefined,
    begin,
    /** A token that is spent or too old has to begin anew; what is merely undecided is asked again. */
    retry: () => (finish.state.step === 'unknown' ? void finish.again() : restart()),
  }

  function restart(): void {
    finish.reset()
    setBegun(undefined)
    begin()
  }
}

interface Facts {
  readonly begun: boolean
  readonly failed: boolean
  readonly shown: boolean
  readonly state: 'idle' | 'sending' | 'refused' | 'unknown' | 'done'
  readonly left?: number
}

const stepOf = ({ begun, failed, shown, state, left }: Facts): Step => {
  if (state === 'done') return 'counted'
  if (state === 'sending') return 'finishing'
  if (state === 'refused' || state === 'unknown') return 'finish-failed'
  if (!begun) return failed ? 'begin-failed' : 'beginning'
  if (left === 0) return 'finishing'
  return shown ? 'looking' : 'paused'
}
