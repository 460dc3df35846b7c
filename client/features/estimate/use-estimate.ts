import { useRef, useState } from 'react'
import type { QuotedPoints } from '@shared/contracts'
import { cleanAmount, fenOf } from '@/features/staff-amount/amount-input'
import { ask } from '@/lib/call'
import { wordsOf } from '@/lib/words'
import { wordsFrom } from '@/strings'
import { estimateTable } from '@/strings/estimate'

type State =
  | { readonly step: 'typing' | 'asking' }
  | { readonly step: 'answered'; readonly quote: QuotedPoints }
  | { readonly step: 'failed'; readonly problem: string }

/** What a purchase would earn: the amount as it is typed, and the answer to the latest question. Another amount takes the answer away. */
export const useEstimate = () => {
  const [text, setText] = useState('')
  const [state, setState] = useState<State>({ step: 'typing' })
  const latest = useRef(0)

  const type = (typed: string) => {
    latest.current++
    setText(cleanAmount(typed))
    setState({ step: 'typing' })
  }

  const reckon = async (): Promise<void> => {
    const mine = ++latest.current
    const amountFen = fenOf(text)
    if (amountFen < 1) return setState({ step: 'failed', problem: wordsFrom(estimateTable).invalid })
    setState({ step: 'asking' })
    const next = await ask('points.quote', { amountFen }).then(
      (quote): State => ({ step: 'answered', quote }),
      (error: unknown): State => ({ step: 'failed', problem: wordsOf(error) }),
    )
    if (mine === latest.current) setState(next)
  }

  return { text, state, type, reckon }
}
