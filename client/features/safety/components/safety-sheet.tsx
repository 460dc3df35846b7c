import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import type { WriteState } from '@/lib/use-write'
import { type Strings, useStrings, useWords } from '@/strings'
import { safetyTable } from '@/strings/safety'
import type { SafetyAct } from '../use-safety'

interface Props {
  act?: SafetyAct
  state?: WriteState<unknown>
  onConfirm: (act: SafetyAct) => void
  onAgain: () => void
  onClose: () => void
}

const wordsFor = (act: SafetyAct, words: Strings['safety']) =>
  ({
    freeze: { title: words.freezeAsk, notes: words.freezeNotes, confirm: words.freezeConfirm },
    unfreeze: { title: words.unfreezeAsk, notes: words.unfreezeNotes, confirm: words.unfreezeConfirm },
    reissue: { title: words.reissueAsk, notes: words.reissueNotes, confirm: words.reissueConfirm },
  })[act]

/** Says what will happen before it does, and stays until it is known how that ended. */
export const SafetySheet = ({ act, state, onConfirm, onAgain, onClose }: Props) => {
  const safety = useWords(safetyTable)
  const { common } = useStrings()
  if (!act) return null
  const words = wordsFor(act, safety)
  return (
    <ConfirmSheet
      id="safety-sheet"
      open
      title={words.title}
      confirmLabel={words.confirm}
      confirmLook={act === 'freeze' ? 'danger' : 'main'}
      cancelLabel={common.cancel}
      busy={state?.step === 'sending'}
      disabled={state?.step === 'unknown'}
      onConfirm={() => onConfirm(act)}
      onClose={onClose}
    >
      <Lines lines={words.notes} />
      {state && <Outcome id="safety-outcome" state={state} onAgain={onAgain} />}
    </ConfirmSheet>
  )
}
