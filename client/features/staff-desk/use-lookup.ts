import { useRef, useState } from 'react'
import { wordsOf } from '@/lib/words'

/** Something that is looked up by hand: under way, found, or why not. Whoever types keeps what was typed. */
export const useLookup = <T>(onFound: (found: T) => void) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  // State is a render late for the second of two quick taps; this is not.
  const running = useRef(false)

  const look = async (ask: () => Promise<T>): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      onFound(await ask())
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { busy, problem, say: setProblem, look }
}
