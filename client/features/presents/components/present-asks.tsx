import { View } from '@tarojs/components'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import type { PresentState } from '../use-present'

/** What is asked before a present is refused or taken back, kept open until the outcome is known. */
export const PresentAsks = ({ present: { asking, refusing, withdrawing, confirm, close } }: { present: PresentState }) => {
  const { one: words } = useWords(presentsTable)
  if (!asking) return null
  const isRefusing = asking === 'refuse'
  const { state } = isRefusing ? refusing : withdrawing
  const go = isRefusing ? words.refuseGo : words.withdrawGo
  return (
    <ConfirmSheet
      id="present-ask"
      open
      title={isRefusing ? words.askRefuse : words.askWithdraw}
      confirmLabel={state.step === 'unknown' ? words.again : go}
      confirmLook="danger"
      cancelLabel={words.keep}
      busy={state.step === 'sending'}
      disabled={state.step === 'refused'}
      onConfirm={confirm}
      onClose={close}
    >
      <View>{isRefusing ? words.askRefuseNote : words.askWithdrawNote}</View>
      <Outcome id="present-ask" state={state} onAgain={confirm} />
    </ConfirmSheet>
  )
}
