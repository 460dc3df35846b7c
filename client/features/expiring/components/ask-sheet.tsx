import { AskFacts } from '@/components/ask-facts'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import type { WriteState } from '@/lib/use-write'
import { useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import type { Question } from '../asking'

interface Props {
  /** Nothing is asked without one. `gone`: what was chosen is no longer there. */
  question: Question | 'gone' | undefined
  state: WriteState<unknown>
  onConfirm: () => void
  onClose: () => void
}

/** What it costs, out of which lots, what is left: said before anything is done, and kept open until the outcome is known. */
export const AskSheet = ({ question, state, onConfirm, onClose }: Props) => {
  const { ask: words } = useWords(expiringTable)
  if (question === undefined) return null
  const gone = question === 'gone'
  return (
    <ConfirmSheet
      id="rescue"
      open
      title={gone ? words.gone : question.title}
      confirmLabel={state.step === 'unknown' ? words.again : words.confirm}
      cancelLabel={words.cancel}
      busy={state.step === 'sending'}
      disabled={gone || state.step === 'refused'}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {!gone && <AskFacts id="rescue" {...question} />}
      <Outcome id="rescue" state={state} onAgain={onConfirm} />
    </ConfirmSheet>
  )
}
