import { useEffect, useRef, useState } from 'react'
import type { ActionData } from '@shared/contracts'
import { act, CallError, isOffline, isUnknown } from '@/lib/call'
import { pendingOps } from '@/lib/pending-ops'
import { wordsOf } from '@/lib/words'
import { strings } from '@/strings'
import { cleanClaimCode, isWholeClaimCode } from './claim-code'

export type Claimed = ActionData<'receipt.claim'>

export type ClaimState =
  | { readonly step: 'typing'; readonly problem?: string }
  | { readonly step: 'sending' }
  /** Sent, and nobody knows yet whether it took effect. */
  | { readonly step: 'unknown'; readonly offline: boolean }
  | { readonly step: 'done'; readonly claimed: Claimed }

/** What a refusal means for someone with a receipt in hand, where there is more to say of it than elsewhere. */
const advice = (code: string): string | undefined => (strings().claim.refusals as Readonly<Record<string, string>>)[code]

const keyOf = (code: string): string => `claim:${code}`

/** The receipt whose claim is still undecided from an earlier time, if any. */
const undecidedCode = (): string | undefined => {
  const op = pendingOps('receipt.claim')[0]
  return op ? cleanClaimCode(String((op[1].input as { claimCode?: unknown }).claimCode ?? '')) : undefined
}

const afterFailure = (error: unknown): ClaimState => {
  if (isUnknown(error)) return { step: 'unknown', offline: isOffline(error) }
  return { step: 'typing', problem: (error instanceof CallError ? advice(error.code) : undefined) ?? wordsOf(error) }
}

/** Claiming one receipt. What was under way when the app was closed is asked again on the next visit. */
export const useClaim = (given: string) => {
  const [code, setCode] = useState(() => undecidedCode() ?? cleanClaimCode(given))
  const [state, setState] = useState<ClaimState>({ step: 'typing' })
  const running = useRef(false)

  const claim = async (wanted = code) => {
    if (running.current) return
    if (!isWholeClaimCode(wanted)) {
      setState({ step: 'typing', problem: strings().claim.incomplete })
      return
    }
    running.current = true
    setState({ step: 'sending' })
    try {
      setState({ step: 'done', claimed: await act('receipt.claim', { claimCode: wanted }, keyOf(wanted)) })
    } catch (error) {
      setState(afterFailure(error))
    } finally {
      running.current = false
    }
  }

  useEffect(() => {
    const undecided = undecidedCode()
    if (undecided) void claim(undecided)
    // Once, when the page opens.
  }, [])

  const type = (text: string) => {
    setCode(cleanClaimCode(text))
    setState({ step: 'typing' })
  }

  const again = () => type('')

  return { code, state, type, claim, again }
}
