import { useState } from 'react'
import type { RiskCase } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { operatorTable } from '@/strings/operator'
import type { RiskAct } from './risk-view'

export interface Decision {
  readonly act: RiskAct
  readonly found: RiskCase
}

/** The decision about one reward, with the reason that is being written. `onDone` hears what is no longer as the list shows it. */
export const useRisk = (onDone: (id: string) => void) => {
  const [decision, setDecision] = useState<Decision>()
  const [reason, setReason] = useState('')
  const [empty, setEmpty] = useState(false)

  const done = (id: string, words: string) => {
    say(words)
    setDecision(undefined)
    onDone(id)
  }
  const decide = useCounterWrite('risk.decide', ({ caseId, state }) => {
    const words = wordsFrom(operatorTable).risk.done
    done(caseId, state === 'rewarded' ? words.pay : state === 'refused' ? words.refuse : words.other)
  })
  const clawback = useCounterWrite('risk.clawback', ({ entryId }) => done(entryId, wordsFrom(operatorTable).risk.done.clawback))
  const write = decision?.act === 'clawback' ? clawback : decide

  return {
    decision,
    reason,
    empty,
    write,
    problem: write.state.step === 'refused' && write.state.code === 'conflict' ? wordsFrom(operatorTable).risk.conflict : write.problem,
    doubtful: [decide, clawback].find(({ doubt }) => doubt),
    begin: (next: Decision) => {
      decide.reset()
      clawback.reset()
      setReason('')
      setEmpty(false)
      setDecision(next)
    },
    dismiss: () => setDecision(undefined),
    type: (text: string) => {
      setReason(text)
      setEmpty(false)
    },
    send: () => {
      const said = reason.trim()
      if (!decision || said === '') return setEmpty(true)
      const { act, found } = decision
      if (act !== 'clawback')
        return void decide.send({ caseId: found.caseId, pay: act === 'pay', reason: said }, ['risk.decide', found.caseId, act].join(':'))
      const { entryId = '' } = found
      void clawback.send({ entryId, reason: said }, ['risk.clawback', entryId].join(':'))
    },
  }
}

export type Risk = ReturnType<typeof useRisk>
