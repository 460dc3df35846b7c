import { useState } from 'react'
import type { LookedUp } from '@shared/contracts'
import { cleanClaimCode, isWholeClaimCode } from '@/features/claim/claim-code'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

/** Claiming a receipt for the member at the counter: who, is it so, which receipt, done. */
export const useAssist = () => {
  const [member, setMember] = useState<LookedUp>()
  const [confirmed, setConfirmed] = useState(false)
  const [code, setCode] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const write = useCounterWrite('receipt.assist')

  const type = (text: string) => {
    setCode(cleanClaimCode(text))
    setIncomplete(false)
    if (write.state.step === 'refused') write.reset()
  }

  const restart = () => {
    setMember(undefined)
    setConfirmed(false)
    setCode('')
    setIncomplete(false)
    write.reset()
  }

  const send = (wanted = code) => {
    if (!member) return
    if (!isWholeClaimCode(wanted)) {
      setIncomplete(true)
      return
    }
    void write.send({ member: { memberRef: member.memberRef }, claimCode: wanted }, ['receipt.assist', wanted].join(':'))
  }

  const words = wordsFrom(staffTable).assist
  const refusals: Readonly<Record<string, string>> = words.refusals
  const refused = write.state.step === 'refused' ? (refusals[write.state.code] ?? write.state.words) : undefined

  return {
    member,
    confirmed,
    code,
    write,
    refused,
    problem: incomplete ? words.incomplete : refused,
    found: setMember,
    confirm: () => setConfirmed(true),
    type,
    take: (text: string) => {
      type(text)
      send(cleanClaimCode(text))
    },
    send,
    restart,
  }
}

export type Assisting = ReturnType<typeof useAssist>
