import { useRef, useState } from 'react'
import type { Drawn } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { pause } from '@/lib/clock'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { fetchLottery } from './api'

/** As long as the ticket shuffles at least: the answer is mostly there sooner than the eye. */
const SHUFFLE_MS = 900

/** A lottery and the draw of it. The outcome is the server's; what is shown in between is only a ticket that shuffles. */
export const useLottery = (lotteryId: string | undefined) => {
  const lottery = useAsk(() => fetchLottery(lotteryId))
  const [shuffling, setShuffling] = useState(false)
  // What is left and what is had would tell the outcome while the ticket still shuffles.
  const holding = useRef(false)
  const { load } = lottery
  useShownAgain(() => void load())
  const write = useWrite({
    fn: 'member',
    caller,
    action: 'lottery.draw',
    onDone: ({ prize }) => {
      if (prize) vibrate()
      if (!holding.current) void load()
    },
  })

  const draw = async (of: string): Promise<void> => {
    if (shuffling || write.busy) return
    holding.current = true
    setShuffling(true)
    await Promise.all([write.send({ lotteryId: of }), pause(SHUFFLE_MS)])
    holding.current = false
    setShuffling(false)
    await load()
  }

  const drawn: Drawn | undefined = write.state.step === 'done' && !shuffling ? write.state.data : undefined
  return { lottery, drawn, shuffling: shuffling || write.busy, state: write.state, draw, again: write.again }
}
