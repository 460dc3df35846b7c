import { Text, View } from '@tarojs/components'
import type { LotteryAnswer } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { Cell, CellGroup } from '@/components/cell'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import './fairness.scss'

/** What was committed to before the first draw, and the way to recheck all of them after the last. */
export const Fairness = ({ lottery }: { lottery: LotteryAnswer }) => {
  const words = useWords(lotteryTable)
  const { commitment, draws, seed, lotteryId } = lottery
  return (
    <CellGroup title={words.fair} note={words.fairNote}>
      <View className="fairness">
        <View className="fairness__label">{words.commitment}</View>
        <Text className="fairness__hash" id="lottery-commitment" userSelect>
          {commitment}
        </Text>
      </View>
      <Cell title={words.drawsSoFar(grouped(draws))} note={seed === undefined ? words.proofLater : undefined} />
      {seed !== undefined && (
        <Cell
          id="to-proof"
          icon="shield"
          title={words.toProof}
          note={words.toProofNote}
          onClick={() => go('lotteryProof', { lottery: lotteryId })}
        />
      )}
    </CellGroup>
  )
}
