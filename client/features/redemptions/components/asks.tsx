import { View } from '@tarojs/components'
import type { RedemptionDetail } from '@shared/contracts'
import { AskFacts } from '@/components/ask-facts'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { useWords } from '@/strings'
import { payingTable } from '@/strings/paying'
import { redemptionsTable } from '@/strings/redemptions'
import type { Redemption } from '../use-redemption'
import { backFacts, type Saying } from '../view-model'

interface Props {
  detail: RedemptionDetail
  redemption: Redemption
  saying: Saying
}

/** What is asked before it is taken back or its codes are opened, kept open until the outcome is known. */
export const Asks = (props: Props) => {
  const { asking } = props.redemption
  if (!asking) return null
  return asking === 'cancel' ? <AskCancel {...props} /> : <AskReveal {...props} />
}

const AskCancel = ({ detail, redemption: { cancelling, confirm, close }, saying }: Props) => {
  const { detail: words } = useWords(redemptionsTable)
  const paying = useWords(payingTable)
  const { state } = cancelling
  return (
    <ConfirmSheet
      id="cancel-ask"
      open
      title={words.askCancel}
      confirmLabel={state.step === 'unknown' ? words.again : words.cancelGo}
      confirmLook="danger"
      cancelLabel={words.keep}
      busy={state.step === 'sending'}
      disabled={state.step === 'refused'}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      <AskFacts
        id="cancel-ask"
        facts={backFacts(detail, saying)}
        warning={detail.back && detail.back.lapsed > 0 ? words.backLapsedNote : undefined}
        note={detail.back && detail.back.fen > 0 ? `${words.backNote}${paying.refundNote}` : words.backNote}
      />
      <Outcome id="cancel-ask" state={state} onAgain={() => void confirm()} />
    </ConfirmSheet>
  )
}

const AskReveal = ({ redemption: { revealing, confirm, close } }: Props) => {
  const { detail: words } = useWords(redemptionsTable)
  const { state } = revealing
  return (
    <ConfirmSheet
      id="reveal-ask"
      open
      title={words.askReveal}
      confirmLabel={state.step === 'unknown' ? words.again : words.revealGo}
      cancelLabel={words.keep}
      busy={state.step === 'sending'}
      disabled={state.step === 'refused'}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      <View>{words.askRevealNote}</View>
      <Outcome id="reveal-ask" state={state} onAgain={() => void confirm()} />
    </ConfirmSheet>
  )
}
