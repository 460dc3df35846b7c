import { View } from '@tarojs/components'
import type { RaceAnswer } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { Asked } from '@/components/asked'
import { CellGroup } from '@/components/cell'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Toggle } from '@/components/toggle'
import { Board } from '@/features/race/components/board'
import { useRace } from '@/features/race/use-race'
import { dayWords } from '@/lib/format'
import { useWords } from '@/strings'
import { raceTable } from '@/strings/race'
import './index.scss'

/** 本周积分榜 (K6): only who wants to be seen is, and what others see of him is said before. */
export default function RacePage() {
  const words = useWords(raceTable)
  const { race, write, opt } = useRace()
  const sent = write.state.step === 'sending'
  return (
    <Screen title={words.title} back>
      <View className="race__lead">{words.lead}</View>
      <Asked asked={race} failed={words.failed}>
        {(data) => (
          <View id="race">
            <View className="race__week">{words.week(dayWords(data.week), dayWords(data.until))}</View>
            <Mine race={data} />
            <CellGroup note={words.joinNote}>
              <Toggle
                id="race-join"
                on={sent ? !data.joined : data.joined}
                label={words.join}
                busy={sent}
                onChange={(joined) => void opt(joined)}
              />
            </CellGroup>
            <View className="race__outcome">
              <Outcome id="race" state={write.state} onAgain={() => void write.again()} />
            </View>
            <Board racers={data.racers} />
            <View className="race__how">{words.how}</View>
          </View>
        )}
      </Asked>
    </Screen>
  )
}

const Mine = ({ race: { joined, mine } }: { race: RaceAnswer }) => {
  const words = useWords(raceTable)
  return (
    <View className="race__mine" id="race-mine">
      <View className="race__label">{words.mine}</View>
      <View className="race__rank">{joined && mine ? words.rank(grouped(mine.rank)) : words.hidden}</View>
      {joined && mine && <View className="race__points">{words.points(grouped(mine.points))}</View>}
    </View>
  )
}
