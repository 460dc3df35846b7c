import { useEffect, useRef, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import { member as caller } from '@/lib/call'
import { after } from '@/lib/clock'
import { forget } from '@/lib/storage'
import { useWrite } from '@/lib/use-write'
import { wordsFrom } from '@/strings'
import { feedbackTable } from '@/strings/feedback'
import { type Draft, emptyDraft, firstDraft, keepDraft, sendable } from './draft'

/** Storage is written when the typing rests for so long, not at every character. */
const REST_MS = 400

/** Keeps what is being written on the device: while typing rests, and when the page or the app goes away. */
const useKeptDraft = (draft: Draft): void => {
  const latest = useRef(draft)
  latest.current = draft
  useEffect(() => after(REST_MS, () => keepDraft(draft)), [draft])
  useDidHide(() => keepDraft(latest.current))
  useEffect(() => () => keepDraft(latest.current), [])
}

export interface About {
  /** The entry of the ledger that it is about. */
  readonly entryId?: string
  /** Whether the purchase is to be reviewed. */
  readonly review: boolean
}

/** Writing to the shop. What was typed stays, on the device too, until it is certain that it arrived. */
export const useFeedbackForm = ({ entryId, review }: About, onSent: () => void) => {
  const [draft, setDraft] = useState(() => firstDraft(entryId, review))
  const [tooShort, setTooShort] = useState(false)
  useKeptDraft(draft)
  const { state, busy, problem, send, again, reset } = useWrite({
    fn: 'member',
    caller,
    action: 'feedback.send',
    onDone: () => {
      forget('feedbackDraft')
      setDraft(emptyDraft())
      onSent()
    },
  })
  /** While nobody knows whether it arrived, other words in the form would not be the ones that are asked about. */
  const locked = busy || state.step === 'unknown'

  const change = (part: Partial<Draft>) => {
    if (locked) return
    setDraft((was) => ({ ...was, ...part }))
    setTooShort(false)
    reset()
  }
  const submit = () => {
    const input = sendable(draft)
    setTooShort(!input)
    if (input) void send(input)
  }
  return { draft, state, busy, locked, problem: tooShort ? wordsFrom(feedbackTable).tooShort : problem, change, submit, again }
}
