import { useState } from 'react'
import { member } from '@/lib/call'
import type { Data } from '@/lib/call'
import { pendingOps } from '@/lib/pending-ops'
import { useWrite } from '@/lib/use-write'
import { wordsFrom } from '@/strings'
import { claimTable } from '@/strings/claim'
import { cleanClaimCode, isWholeClaimCode } from './claim-code'

export type Claimed = Data<'member', 'receipt.claim'>

/** What a refusal means for someone with a receipt in hand, where there is more to say of it than elsewhere. */
const advice = (code: string): string | undefined => (wordsFrom(claimTable).refusals as Readonly<Record<string, string>>)[code]

/** The receipt whose claim is still undecided from an earlier time, if any. */
const undecidedCode = (): string | undefined => {
  const op = pendingOps('receipt.claim')[0]
  return op ? cleanClaimCode(String((op[1].input as { claimCode?: unknown }).claimCode ?? '')) : undefined
}

/** Claiming one receipt. What was under way when the app was closed is asked again on the next visit. */
export const useClaim = (given: string) => {
  const [code, setCode] = useState(() => undecidedCode() ?? cleanClaimCode(given))
  const [incomplete, setIncomplete] = useState(false)
  const { state, send, reset } = useWrite({ fn: 'member', caller: member, action: 'receipt.claim' })

  const claim = async (): Promise<void> => {
    setIncomplete(!isWholeClaimCode(code))
    if (isWholeClaimCode(code)) await send({ claimCode: code }, `claim:${code}`)
  }

  const type = (text: string) => {
    setCode(cleanClaimCode(text))
    setIncomplete(false)
    reset()
  }

  const refusal = state.step === 'refused' ? (advice(state.code) ?? state.words) : undefined
  return { code, state, problem: incomplete ? wordsFrom(claimTable).incomplete : refusal, type, claim, again: () => type('') }
}
