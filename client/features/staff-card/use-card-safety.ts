import { useState } from 'react'
import type { LookedUp } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import type { CardChange } from './change'
import { type FreezeReason, reasonWords, type UnfreezeReason } from './reasons'

const FIRST_REASON = { freeze: 'lost', unfreeze: 'found' } as const

/** 挂失 and 解挂 of one card: who, why, sure, done. */
export const useCardSafety = () => {
  const [member, setMember] = useState<LookedUp>()
  const [chosen, setChosen] = useState<FreezeReason | UnfreezeReason>()
  const [detail, setDetail] = useState('')
  const [needed, setNeeded] = useState(false)
  const [asking, setAsking] = useState(false)
  const freeze = useCounterWrite('card.freeze')
  const unfreeze = useCounterWrite('card.unfreeze')
  const writeOf = (change: CardChange) => (change === 'freeze' ? freeze : unfreeze)

  const restart = () => {
    setMember(undefined)
    setChosen(undefined)
    setDetail('')
    setNeeded(false)
    freeze.reset()
    unfreeze.reset()
  }

  const ask = (change: CardChange) => {
    const told = reasonWords(chosen ?? FIRST_REASON[change], detail) !== undefined
    setNeeded(!told)
    setAsking(told)
  }

  const send = async (change: CardChange): Promise<void> => {
    const reason = reasonWords(chosen ?? FIRST_REASON[change], detail)
    if (!member || !reason) return
    const { memberRef } = member
    await writeOf(change).send({ member: { memberRef }, reason }, [`card.${change}`, memberRef].join(':'))
    setAsking(false)
  }

  return {
    member,
    reasonFor: (change: CardChange) => chosen ?? FIRST_REASON[change],
    choose: setChosen,
    detail,
    typeDetail: (text: string) => {
      setDetail(text)
      setNeeded(false)
    },
    needed,
    asking,
    ask,
    dismiss: () => setAsking(false),
    send,
    freeze,
    unfreeze,
    writeOf,
    found: setMember,
    restart,
  }
}

export type CardSafety = ReturnType<typeof useCardSafety>
