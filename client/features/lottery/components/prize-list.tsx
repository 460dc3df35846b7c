import { View } from '@tarojs/components'
import type { LotteryAnswer } from '@shared/contracts'
import { useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import { averageWords, prizeRows } from '../view-model'
import './prize-list.scss'

/** Every prize with its worth, its odds and what is left of it. */
export const PrizeList = ({ lottery }: { lottery: LotteryAnswer }) => {
  const words = useWords(lotteryTable)
  return (
    <View className="prizes" id="lottery-prizes">
      <View className="prizes__title">{words.prizes}</View>
      <View className="prizes__panel">
        {prizeRows(lottery, words).map(({ key, name, note, odds, gone }) => (
          <View key={key} className={`prizes__row ${gone ? 'prizes__row--gone' : ''}`}>
            <View className="prizes__words">
              <View className="prizes__name">{name}</View>
              {note && <View className="prizes__note">{note}</View>}
            </View>
            <View className="prizes__odds">{odds}</View>
          </View>
        ))}
      </View>
      <View className="prizes__foot">
        {averageWords(lottery, words)}
        {words.goneNote}
      </View>
    </View>
  )
}
