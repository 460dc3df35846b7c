import { useState } from 'react'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'
import { type Feedback, replyOf } from './feedback-view'

/** Answering one member. What was typed stays until it has arrived. `onDone` hears of every answer that has. */
export const useAnswer = (onDone: () => void) => {
  const [open, setOpen] = useState<Feedback>()
  const [ending, setEnding] = useState<Feedback>()
  const [text, setText] = useState('')
  const [close, setClose] = useState(false)
  const [empty, setEmpty] = useState(false)
  const write = useCounterWrite('feedback.answer', ({ state }) => {
    const words = wordsFrom(staffTable).feedback
    say(state === 'closed' ? words.ended : words.sent)
    setOpen(undefined)
    setEnding(undefined)
    setText('')
    onDone()
  })

  const begin = (feedback: Feedback) => {
    if (feedback.feedbackId !== open?.feedbackId) setText('')
    setOpen(feedback)
    setClose(false)
    setEmpty(false)
    write.reset()
  }

  const post = (feedbackId: string, reply: string, ends: boolean) =>
    void write.send({ feedbackId, reply, close: ends }, ['feedback.answer', feedbackId, String(ends)].join(':'))

  return {
    open,
    ending,
    text,
    close,
    empty,
    write,
    problem: write.state.step === 'refused' && write.state.code === 'conflict' ? wordsFrom(staffTable).feedback.conflict : write.problem,
    begin,
    end: (feedback: Feedback) => {
      setEnding(feedback)
      write.reset()
    },
    dismiss: () => {
      setOpen(undefined)
      setEnding(undefined)
    },
    type: (typed: string) => {
      setText(typed)
      setEmpty(false)
    },
    setClose,
    send: () => {
      const reply = replyOf(text)
      if (!open || reply === '') setEmpty(true)
      else post(open.feedbackId, reply, close)
    },
    /** A matter ends with the answer that it has. */
    sendEnd: () => {
      if (ending?.reply) post(ending.feedbackId, ending.reply, true)
    },
  }
}

export type Answering = ReturnType<typeof useAnswer>
