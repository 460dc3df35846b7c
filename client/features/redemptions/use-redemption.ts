import { useState } from 'react'
import { member as caller } from '@/lib/call'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { fetchRedemption, keptRedemption } from './api'

/** What is asked before it is done. */
export type Asking = 'cancel' | 'reveal'

/** One redemption: at once as the device knows it, and what can be done with it. */
export const useRedemption = (redemptionId: string) => {
  const asked = useAsk(
    () => fetchRedemption(redemptionId),
    () => keptRedemption(redemptionId),
  )
  const { data, load } = asked
  const [asking, setAsking] = useState<Asking>()
  useShownAgain(() => void load())

  const settled = () => {
    setAsking(undefined)
    void load()
  }
  const cancelling = useWrite({ fn: 'member', caller, action: 'redemption.cancel', onDone: settled })
  const revealing = useWrite({
    fn: 'member',
    caller,
    action: 'redemption.reveal',
    onDone: () => {
      vibrate()
      settled()
    },
  })
  const rating = useWrite({ fn: 'member', caller, action: 'redemption.rate', onDone: () => void load() })

  const undecided = [cancelling, revealing].some(({ state }) => state.step === 'unknown' || state.step === 'sending')

  const ask = (what: Asking) => {
    if (undecided) return
    cancelling.reset()
    revealing.reset()
    setAsking(what)
    // What comes back, and whether it still can be, is looked at once more while the member reads.
    void load()
  }
  const send = (what: Asking) =>
    what === 'cancel'
      ? cancelling.send({ redemptionId }, `redemption.cancel:${redemptionId}`)
      : revealing.send({ redemptionId }, `redemption.reveal:${redemptionId}`)
  const confirm = async (): Promise<void> => {
    if (!asking) return
    const write = asking === 'cancel' ? cancelling : revealing
    const outcome = write.state.step === 'unknown' ? write.again() : send(asking)
    if ((await outcome) === undefined) void load()
  }
  /** A refusal has been read by then; what is undecided stays so. */
  const close = () => {
    setAsking(undefined)
    for (const write of [cancelling, revealing]) if (write.state.step === 'refused') write.reset()
  }

  return {
    asked,
    asking,
    cancelling,
    revealing,
    rating,
    /** Codes that were opened before need no second question. */
    reveal: () => (data?.revealed ? void send('reveal') : ask('reveal')),
    askToCancel: () => ask('cancel'),
    confirm,
    close,
    rate: (stars: number, words: string) =>
      void rating.send({ redemptionId, stars, ...(words.trim() ? { words: words.trim() } : {}) }, `redemption.rate:${redemptionId}`),
  }
}

export type Redemption = ReturnType<typeof useRedemption>
