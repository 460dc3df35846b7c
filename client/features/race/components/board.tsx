import { Text, View } from '@tarojs/components'
import type { RaceAnswer } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { StateView } from '@/components/state-view'
import { useWords } from '@/strings'
import { raceTable } from '@/strings/race'
import './board.scss'

/** The first three have a medal. */
const MEDALS = 3

/** Who is in the race, the first first. Members with the same points share a rank. */
export const Board = ({ racers }: Pick<RaceAnswer, 'racers'>) => {
  const words = useWords(raceTable)
  if (racers.length === 0) return <StateView art="sprout" title={words.none} note={words.noneNote} />
  return (
    <View className="board" id="race-board">
      {racers.map(({ rank, maskedName, points, me }, i) => (
        <View key={i} className={`board__row ${me ? 'board__row--me' : ''}`}>
          <View className={`board__rank ${rank <= MEDALS ? `board__rank--${rank}` : ''}`}>{rank}</View>
          <View className="board__name">
            {maskedName}
            {me && <Text className="board__me">{words.me}</Text>}
          </View>
          <View className="board__points">{grouped(points)}</View>
        </View>
      ))}
    </View>
  )
}
