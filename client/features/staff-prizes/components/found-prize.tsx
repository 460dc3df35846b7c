import { View } from '@tarojs/components'
import type { WonPrize } from '@shared/contracts'
import { Button } from '@/components/button'
import { ConfirmSheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import { Desk } from '@/features/staff-desk/components/desk'
import { Facts } from '@/features/staff-desk/components/facts'
import { Problem } from '@/features/staff-desk/components/problem'
import { dateWords, whenWords } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { prizesTable } from '@/strings/prizes'
import type { Handing } from '../use-prizes'
import './found-prize.scss'

/** What a code stands for: to be handed over, or why not. */
export const FoundPrize = ({ handing, prize }: { handing: Handing; prize: WonPrize }) => {
  const words = useWords(prizesTable)
  const ready = prize.state === 'waiting'
  return (
    <Desk
      title={words.title}
      problem={handing.write.problem}
      dock={
        <>
          {ready && (
            <Button id="prize-hand" onClick={handing.ask}>
              {words.hand}
            </Button>
          )}
          <Button id="prize-other" look={ready ? 'plain' : 'main'} onClick={handing.restart}>
            {words.other}
          </Button>
        </>
      }
    >
      <View className="found-prize" id="found-prize">
        <View className="found-prize__label">{words.won}</View>
        <View className="found-prize__name">{prize.name}</View>
        <Tag tone={ready ? 'leaf' : 'clay'}>{words.states[prize.state]}</Tag>
      </View>
      {prize.state !== 'waiting' && (
        <View className="found-prize__why">
          <Problem id="prize-why" words={prize.state === 'handed' ? words.handedNote : words.lapsedNote} />
        </View>
      )}
      <Facts
        facts={[
          { label: words.member, value: prize.maskedName },
          { label: words.source, value: prize.lotteryName },
          { label: words.until, value: dateWords(prize.until) },
          ...(prize.handedAt === undefined ? [] : [{ label: words.handedAt, value: whenWords(prize.handedAt) }]),
        ]}
      />
      <AskHand handing={handing} prize={prize} />
    </Desk>
  )
}

/** The question before: it cannot be taken back. */
const AskHand = ({ handing, prize }: { handing: Handing; prize: WonPrize }) => {
  const words = useWords(prizesTable)
  const { common } = useStrings()
  return (
    <ConfirmSheet
      id="prize-ask"
      open={handing.asking}
      title={words.ask(prize.name)}
      confirmLabel={words.confirm}
      cancelLabel={common.cancel}
      busy={handing.write.busy}
      onConfirm={() => void handing.hand(prize)}
      onClose={handing.dismiss}
    >
      <View>{words.askNote}</View>
    </ConfirmSheet>
  )
}
