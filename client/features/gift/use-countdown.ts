import { useEffect, useState } from 'react'
import { every, now } from '@/lib/clock'
import { type Countdown, countdownOf } from './countdown'

const SECOND_MS = 1_000

/** The seconds until a gift can be had, and a word when they are over. */
export const useCountdown = (from: string | undefined, onOver: () => void): Countdown | undefined => {
  const [left, setLeft] = useState(() => (from === undefined ? undefined : countdownOf(from, now())))
  useEffect(() => {
    if (from === undefined) return setLeft(undefined)
    setLeft(countdownOf(from, now()))
    const stop = every(SECOND_MS, () => {
      const rest = countdownOf(from, now())
      setLeft(rest)
      if (rest) return
      stop()
      onOver()
    })
    return stop
  }, [from])
  return left
}
