import { useRef, useState } from 'react'
import { wordsOf } from '@/lib/words'
import { join } from './api'

/** The state of joining: what was ticked, what is under way, what went wrong. */
export const useJoin = (onJoined: () => Promise<void>) => {
  const [agreed, setAgreed] = useState(false)
  const [reminded, setReminded] = useState(0)
  const [busy, setBusy] = useState<'plain' | 'phone'>()
  const [problem, setProblem] = useState<string>()
  // State is a render late for the second of two quick taps; this is not.
  const running = useRef(false)

  const start = async (phoneCode?: string) => {
    if (running.current) return
    if (!agreed) {
      setReminded(reminded + 1)
      return
    }
    running.current = true
    setBusy(phoneCode ? 'phone' : 'plain')
    setProblem(undefined)
    try {
      await join(phoneCode)
      await onJoined()
    } catch (error) {
      setProblem(wordsOf(error))
      setBusy(undefined)
    } finally {
      running.current = false
    }
  }

  return { agreed, setAgreed, reminded, remind: () => setReminded(reminded + 1), busy, problem, setProblem, start }
}
