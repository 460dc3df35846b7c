import type { GiftDetail } from '@shared/contracts'
import { AskFacts } from '@/components/ask-facts'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { barWords, type Saying } from '@/features/mall/gift-view'
import { useStrings, useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import { questionOf } from '../asking'
import type { Order } from '../order'
import type { Gifting } from '../use-gift'

interface Props {
  /** Undefined when it is no longer there. */
  gift: GiftDetail | undefined
  order: Order
  saying: Saying
  redeeming: Gifting['redeeming']
}

/** What it costs, out of which lots, what is left: said before anything is done, and kept open until the outcome is known. */
export const RedeemSheet = ({ gift, order, saying, redeeming: { seen, state, confirm, close } }: Props) => {
  const words = useWords(giftTable)
  const { mall } = useStrings()
  if (!seen) return null
  const question = gift && questionOf(gift, order, seen, { words, mall })
  // What has come between the tap and now: sold out, over, or spent elsewhere.
  const bar = gift && state.step === 'idle' ? barWords(gift, { ...saying, words: mall }) : undefined
  return (
    <ConfirmSheet
      id="redeeming"
      open
      title={question?.title ?? words.ask.gone}
      confirmLabel={state.step === 'unknown' ? words.ask.again : (question?.confirm ?? words.ask.confirm)}
      cancelLabel={words.ask.cancel}
      busy={state.step === 'sending'}
      disabled={!question || bar !== undefined || state.step === 'refused'}
      onConfirm={confirm}
      onClose={close}
    >
      {question && <AskFacts id="redeeming" facts={question.facts} warning={bar ?? question.warning} note={question.note} />}
      <Outcome id="redeeming" state={state} onAgain={confirm} />
    </ConfirmSheet>
  )
}
