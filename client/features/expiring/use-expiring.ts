import { useState } from 'react'
import { member as caller } from '@/lib/call'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { fetchExpiring, keptExpiring } from './api'
import type { Choice } from './asking'

/**
 * The page of what is about to die. What was chosen stays chosen until its outcome is known; whatever came of it, what the page shows is
 * asked for anew, because something may have been sold or have died in between.
 */
export const useExpiring = () => {
  const asked = useAsk(fetchExpiring, keptExpiring)
  const { load } = asked
  const [choice, setChoice] = useState<Choice>()
  /** The latest entry that came of it. */
  const [rescued, setRescued] = useState<string>()
  useShownAgain(() => void load())

  const settled = ({ entryId }: { readonly entryId: string }) => {
    vibrate()
    setRescued(entryId)
    setChoice(undefined)
    void load()
  }
  const taking = useWrite({ fn: 'member', caller, action: 'rescue.take', onDone: settled })
  const reinstating = useWrite({ fn: 'member', caller, action: 'points.reinstate', onDone: settled })

  /** While an outcome is open nothing else can be chosen: first that has to be known. */
  const undecided = [taking, reinstating].some(({ state }) => state.step === 'unknown' || state.step === 'sending')

  const choose = (chosen: Choice) => {
    if (undecided) return
    taking.reset()
    reinstating.reset()
    setChoice(chosen)
    // What it costs and whether there is any left is looked at once more while the member reads.
    void load()
  }

  const begin = (chosen: Choice) =>
    chosen.kind === 'offer'
      ? taking.send(takenWith(chosen), `rescue.take:${chosen.offerId}`)
      : reinstating.send({ entryId: chosen.entryId }, `points.reinstate:${chosen.entryId}`)

  /** What was asked before and is still undecided is asked again under its own id, never anew. */
  const confirm = async (): Promise<void> => {
    if (!choice) return
    const write = choice.kind === 'offer' ? taking : reinstating
    const outcome = write.state.step === 'unknown' ? write.again() : begin(choice)
    if ((await outcome) === undefined) void load()
  }

  /** A refusal has been read by then; what is undecided stays so. */
  const close = () => {
    setChoice(undefined)
    for (const write of [taking, reinstating]) if (write.state.step === 'refused') write.reset()
  }
  const done = () => {
    taking.reset()
    reinstating.reset()
  }
  return { asked, choice, rescued, undecided, choose, close, confirm, done, taking, reinstating }
}

export type Rescuing = ReturnType<typeof useExpiring>

/** Gifts and extensions are taken once per request, donations in units. */
const takenWith = ({ offerId, units }: Extract<Choice, { kind: 'offer' }>) => ({ offerId, ...(units > 0 ? { units } : {}) })
