import { View } from '@tarojs/components'
import type { RedemptionDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Outcome } from '@/components/outcome'
import { useCountdown } from '@/lib/use-countdown'
import { useWords } from '@/strings'
import { payingTable } from '@/strings/paying'
import { yuanWords } from '../due'
import type { PayingState } from '../use-paying'
import './due-panel.scss'

interface Props {
  detail: RedemptionDetail
  paying: PayingState
}

/** What is still to be paid, how long there is time for it, and the way to do it. */
export const DuePanel = ({ detail, paying }: Props) => {
  const words = useWords(payingTable)
  const left = useCountdown(detail.payUntil, paying.check)
  const { why, busy, state } = paying
  const isOver = detail.payUntil !== undefined && left === undefined
  const isUnsure = isOver || why === 'paid'
  return (
    <View className="due" id="due">
      <View className="due__lead">{words.due}</View>
      <View className="due__sum">{yuanWords(detail.fen)}</View>
      {left && (
        <View className="due__left" id="due-left">
          {words.left}
          <View className="due__clock">{words.clock(left.minutes, left.seconds)}</View>
        </View>
      )}
      <View className="due__note">{isOver ? words.over : words.note}</View>
      {why && (
        <View className="due__why" id="due-why" ariaRole="alert">
          {words.why[why]}
        </View>
      )}
      <Outcome id="paying" state={state} onAgain={paying.check} />
      <View className="due__act">
        {isUnsure ? (
          <Button id="pay-check" look="soft" busy={busy} onClick={paying.check}>
            {words.check}
          </Button>
        ) : (
          <Button id="pay" busy={busy} onClick={paying.pay}>
            {words.pay(yuanWords(detail.fen))}
          </Button>
        )}
      </View>
    </View>
  )
}
