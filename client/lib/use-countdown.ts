import { useEffect, useState } from 'react'
import { every, now } from './clock'
import { type Countdown, countdownOf } from './countdown'

const SECOND_MS = 1_000

/** The seconds until an instant, and a word when they are over. */
export const useCountdown = (until: string | undefined, onOver: () => void): Countdown | undefined => {
  const [left, setLeft] = useState(() => (until === undefined ? undefined : countdownOf(until, now())))
  useEffect(() => {
    if (until === undefined) return setLeft(undefined)
    setLeft(countdownOf(until, now()))
    const stop = every(SECOND_MS, () => {
      const rest = countdownOf(until, now())
      setLeft(rest)
      if (rest) return
      stop()
      onOver()
    })
    return stop
  }, [until])
  return left
}
