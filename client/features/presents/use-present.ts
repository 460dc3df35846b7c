import { useState } from 'react'
import { ask, member as caller } from '@/lib/call'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'

/** What is asked before it is done. */
export type Asking = 'refuse' | 'withdraw'

/** One present, for whoever of the two looks at it, and for who has just opened the card. */
export const usePresent = (presentId: string) => {
  const asked = useAsk(() => ask('present.open', { presentId }))
  const { load } = asked
  const [asking, setAsking] = useState<Asking>()
  // He may have joined meanwhile.
  useShownAgain(() => void load())

  const settled = () => {
    setAsking(undefined)
    void load()
  }
  const accepting = useWrite({
    fn: 'member',
    caller,
    action: 'present.accept',
    onDone: () => {
      vibrate()
      settled()
    },
  })
  const refusing = useWrite({ fn: 'member', caller, action: 'present.refuse', onDone: settled })
  const withdrawing = useWrite({ fn: 'member', caller, action: 'present.withdraw', onDone: settled })
  const writes = [accepting, refusing, withdrawing]
  const undecided = writes.some(({ state }) => state.step === 'unknown' || state.step === 'sending')

  const accept = async (): Promise<void> => {
    if (undecided) return
    refusing.reset()
    if ((await accepting.send({ presentId }, `present.accept:${presentId}`)) === undefined) void load()
  }
  const begin = (what: Asking) => {
    if (undecided) return
    writes.forEach(({ reset }) => reset())
    setAsking(what)
    // Whether it still can be is looked at once more while the member reads.
    void load()
  }
  const confirm = async (): Promise<void> => {
    if (!asking) return
    const write = asking === 'refuse' ? refusing : withdrawing
    const outcome = write.state.step === 'unknown' ? write.again() : write.send({ presentId }, `present.${asking}:${presentId}`)
    if ((await outcome) === undefined) void load()
  }
  /** A refusal has been read by then; what is undecided stays so. */
  const close = () => {
    setAsking(undefined)
    for (const write of [refusing, withdrawing]) if (write.state.step === 'refused') write.reset()
  }

  return {
    asked,
    asking,
    accepting,
    refusing,
    withdrawing,
    undecided,
    accept: () => void accept(),
    begin,
    confirm: () => void confirm(),
    close,
  }
}

export type PresentState = ReturnType<typeof usePresent>
