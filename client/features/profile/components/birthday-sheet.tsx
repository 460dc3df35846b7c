import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { dayWords } from '@/lib/format'
import type { WriteState } from '@/lib/use-write'
import { useStrings, useWords } from '@/strings'
import { profileTable } from '@/strings/profile'
import { asCalendarDay } from '../birthday'

interface Props {
  /** The day that is asked about; nothing is asked without one. */
  day?: string
  state: WriteState<unknown>
  onGive: () => void
  onAgain: () => void
  onClose: () => void
}

/** Asks once more, because a birthday can be given only once. */
export const BirthdaySheet = ({ day, state, onGive, onAgain, onClose }: Props) => {
  const words = useWords(profileTable)
  const { common } = useStrings()
  return (
    <ConfirmSheet
      id="birthday-sheet"
      open={day !== undefined}
      title={words.birthdayAsk(day ? dayWords(asCalendarDay(day)) : '')}
      confirmLabel={words.birthdayConfirm}
      cancelLabel={common.cancel}
      busy={state.step === 'sending'}
      disabled={state.step === 'unknown'}
      onConfirm={onGive}
      onClose={onClose}
    >
      <Lines lines={words.birthdayNotes} />
      <Outcome id="birthday-outcome" state={state} onAgain={onAgain} />
    </ConfirmSheet>
  )
}
