import { useEffect, useState } from 'react'
import type { CardAnswer } from '@shared/contracts'
import { after, now, onClockCorrected } from '@/lib/clock'
import { codeAt, type ShownCode } from './code'

/** The code of now; a new one at each step, and whenever the clock or the card's secret turns out to be another. */
export const useCode = (card: CardAnswer, visible: boolean): ShownCode => {
  const { codeSecret, memberRef, codeStepSeconds } = card
  const [code, setCode] = useState(() => codeAt(card, now()))

  useEffect(() => {
    if (!visible) return undefined
    let cancel = () => {}
    const draw = () => {
      cancel()
      const next = codeAt({ codeSecret, memberRef, codeStepSeconds }, now())
      setCode((was) => (was.qr === next.qr && was.endsAt === next.endsAt ? was : next))
      // A few milliseconds late rather than early: early would draw the old code once more.
      cancel = after(next.endsAt - now() + 20, draw)
    }
    draw()
    const stopListening = onClockCorrected(draw)
    return () => {
      cancel()
      stopListening()
    }
  }, [codeSecret, memberRef, codeStepSeconds, visible])

  return code
}
