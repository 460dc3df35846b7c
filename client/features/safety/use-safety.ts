import { useState } from 'react'
import Taro from '@tarojs/taro'
import { fetchCard, keptCard, noteStatus } from '@/features/card/api'
import { noteMe } from '@/features/me/api'
import { member as caller } from '@/lib/call'
import { useAsk } from '@/lib/use-ask'
import { useWrite } from '@/lib/use-write'
import { type Strings, wordsFrom } from '@/strings'
import { safetyTable } from '@/strings/safety'

/** What a member can do to the own card. */
export type SafetyAct = 'freeze' | 'unfreeze' | 'reissue'

type Done = keyof Pick<Strings['safety'], 'doneFreeze' | 'doneUnfreeze' | 'doneReissue'>

const WORDS: Record<SafetyAct, Done> = { freeze: 'doneFreeze', unfreeze: 'doneUnfreeze', reissue: 'doneReissue' }

/** The state of the card, and its three changes. Of each the old codes are dead on this phone before anything else happens. */
export const useSafety = () => {
  const card = useAsk(fetchCard, keptCard)
  const [asking, setAsking] = useState<SafetyAct>()

  const done = (act: SafetyAct) => (data: { readonly status: 'active' | 'frozen' }) => {
    const after = noteStatus(data.status)
    noteMe({ status: data.status })
    if (after) card.set(after)
    setAsking(undefined)
    void Taro.showToast({ title: wordsFrom(safetyTable)[WORDS[act]], icon: 'none', duration: 2500 })
    // The new secret, if there is one, so that the card can be shown without a network as well.
    void card.load()
  }

  const writes = {
    freeze: useWrite({ fn: 'member', caller, action: 'card.freeze', onDone: done('freeze') }),
    unfreeze: useWrite({ fn: 'member', caller, action: 'card.unfreeze', onDone: done('unfreeze') }),
    reissue: useWrite({ fn: 'member', caller, action: 'card.reissue', onDone: done('reissue') }),
  }
  const all = Object.values(writes)

  return {
    card,
    asking,
    /** The change that is under way, or that did not simply succeed. */
    last:
      all.find(({ state }) => state.step === 'sending' || state.step === 'unknown') ?? all.find(({ state }) => state.step === 'refused'),
    /** While one is under way or undecided no other is begun. */
    blocked: all.some(({ state }) => state.step === 'sending' || state.step === 'unknown'),
    ask: (act: SafetyAct) => {
      all.forEach((write) => write.state.step === 'refused' && write.reset())
      setAsking(act)
    },
    stopAsking: () => setAsking(undefined),
    send: (act: SafetyAct) => void writes[act].send({}),
  }
}
