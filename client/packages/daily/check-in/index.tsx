import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { CheckInMonth } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { CheckInHero } from '@/features/check-in/components/check-in-hero'
import { MakeUp } from '@/features/check-in/components/make-up'
import { Month } from '@/features/check-in/components/month'
import { ruleLines } from '@/features/check-in/month'
import { useCheckIns } from '@/features/check-in/use-month'
import { Offer } from '@/features/reminders/components/offer'
import { shareMessage } from '@/features/sharing/message'
import { TasksSkeleton } from '@/features/tasks/components/tasks-skeleton'
import { grouped } from '@/lib/format'
import { useShownAgain } from '@/lib/use-shown-again'
import { useStrings, useWords } from '@/strings'
import { checkInTable } from '@/strings/check-in'
import './index.scss'

/** Checking in: today's, the month, make-up cards, and what each day of a streak brings. */
export default function CheckInPage() {
  const words = useWords(checkInTable)
  const checkIns = useCheckIns()
  useShownAgain(() => void checkIns.asked.load())
  useShareAppMessage(() => shareMessage({ subject: 'check_in' }))
  return (
    <Screen title={words.title} back>
      <Asked asked={checkIns.asked} failed={words.failed} skeleton={<TasksSkeleton />}>
        {(data) => <CheckIns data={data} {...checkIns} />}
      </Asked>
    </Screen>
  )
}

const CheckIns = ({ data, checking, makingUp }: { data: CheckInMonth } & Omit<ReturnType<typeof useCheckIns>, 'asked'>) => {
  const words = useWords(checkInTable)
  return (
    <>
      <CheckInHero streak={data} checking={checking} aside={<Best days={data.best} />} />
      <View className="check-ins__outcome">
        <Outcome id="check-in" state={checking.state} onAgain={() => void checking.again()} />
      </View>
      <Offer moment="check_in" happened={checking.came?.entryId} />
      <Month current={data} />
      {data.makeUp && <MakeUp makeUp={data.makeUp} makingUp={makingUp} />}
      <View className="check-ins__part">
        <CellGroup title={words.table}>
          <Table table={data.table} />
        </CellGroup>
        <CellGroup title={words.rules}>
          <View className="check-ins__rules" id="check-in-rules">
            <Lines lines={ruleLines(data, words)} />
          </View>
        </CellGroup>
      </View>
    </>
  )
}

const Best = ({ days }: { days: number }) => {
  const words = useWords(checkInTable)
  if (days === 0) return null
  return (
    <View className="check-ins__best" id="check-in-best">
      {words.best(days)}
    </View>
  )
}

const Table = ({ table }: { table: readonly number[] }) => {
  const words = useWords(checkInTable)
  const { common } = useStrings()
  return (
    <View className="check-ins__table" id="check-in-table">
      {table.map((points, place) => (
        <View key={place} className="check-ins__row">
          <Text className="check-ins__day">{words.day(place + 1)}</Text>
          <Text className="check-ins__points">{common.inPoints(grouped(points))}</Text>
        </View>
      ))}
    </View>
  )
}
