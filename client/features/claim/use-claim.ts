import { useEffect, useRef, useState } from 'react'
import type { ActionData } from '@shared/contracts'
import { act, CallError, isOffline, isUnknown } from '@/lib/call'
import { pendingOps } from '@/lib/pending-ops'
import { wordsOf } from '@/lib/words'
import { cleanClaimCode, isWholeClaimCode } from './claim-code'

export type Claimed = ActionData<'receipt.claim'>

export type ClaimState =
  | { readonly step: 'typing'; readonly problem?: string }
  | { readonly step: 'sending' }
  /** Sent, and nobody knows yet whether it took effect. */
  | { readonly step: 'unknown'; readonly offline: boolean }
  | { readonly step: 'done'; readonly claimed: Claimed }

/** What each refusal means for someone with a receipt in hand. The server's own words come first where it has some. */
const ADVICE: Partial<Record<string, string>> = {
  claim_taken: '这张小票已经补录过了，每张只能补录一次',
  claim_refunded: '这张小票的消费已全部退款，没有可补的积分',
  not_found: '没有找到这个补录码，请对照小票再核对一遍',
}

const keyOf = (code: string): string => `claim:${code}`

/** The receipt whose claim is still undecided from an earlier time, if any. */
const undecidedCode = (): string | undefined => {
  const op = pendingOps('receipt.claim')[0]
  return op ? cleanClaimCode(String((op[1].input as { claimCode?: unknown }).claimCode ?? '')) : undefined
}

const afterFailure = (error: unknown): ClaimState => {
  if (isUnknown(error)) return { step: 'unknown', offline: isOffline(error) }
  const code = error instanceof CallError ? error.code : undefined
  return { step: 'typing', problem: (code && ADVICE[code]) ?? wordsOf(error) }
}

/** Claiming one receipt. What was under way when the app was closed is asked again on the next visit. */
export const useClaim = (given: string) => {
  const [code, setCode] = useState(() => undecidedCode() ?? cleanClaimCode(given))
  const [state, setState] = useState<ClaimState>({ step: 'typing' })
  const running = useRef(false)

  const claim = async (wanted = code) => {
    if (running.current) return
    if (!isWholeClaimCode(wanted)) {
      setState({ step: 'typing', problem: '补录码是 13 位字母和数字，请补全' })
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
