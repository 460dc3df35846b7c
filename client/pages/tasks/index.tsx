import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import type { TasksAnswer } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { keptCard } from '@/features/card/api'
import { CheckInHero, ToCalendar } from '@/features/check-in/components/check-in-hero'
import { Offer } from '@/features/reminders/components/offer'
import { shareMessage } from '@/features/sharing/message'
import { Entrances } from '@/features/tasks/components/entrances'
import { TaskList } from '@/features/tasks/components/task-list'
import { TasksSkeleton } from '@/features/tasks/components/tasks-skeleton'
import { activityEntrances, expiringEntrances, mallEntrance, otherEntrances } from '@/features/tasks/entrances'
import { useTaskActs } from '@/features/tasks/use-task-acts'
import { useTasks } from '@/features/tasks/use-tasks'
import { isEmpty, leftWords, taskGroups } from '@/features/tasks/view-model'
import { now } from '@/lib/clock'
import { useShownAgain } from '@/lib/use-shown-again'
import { useStrings } from '@/strings'
import './index.scss'

/** The tab between card and profile: the check-in of today, the tasks, and what else there is to come back for. */
export default function TasksPage() {
  const { tasks: words } = useStrings()
  const { asked, note, checking } = useTasks()
  const acts = useTaskActs({ load: asked.load, note })

  // Whoever comes back may have done one of them elsewhere.
  useShownAgain(() => void asked.load())
  usePullDownRefresh(() => void asked.load().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => shareMessage({ subject: 'check_in' }))

  return (
    <Screen title={words.title} tab>
      <Asked asked={asked} failed={words.failed} skeleton={<TasksSkeleton />}>
        {(data) => <Tasks data={data} checking={checking} acts={acts} />}
      </Asked>
    </Screen>
  )
}

interface Props {
  data: TasksAnswer
  checking: ReturnType<typeof useTasks>['checking']
  acts: ReturnType<typeof useTaskActs>
}

const Tasks = ({ data, checking, acts }: Props) => {
  const { tasks: words } = useStrings()
  if (isEmpty(data)) return <StateView art="sprout" title={words.none} note={words.noneNote} />
  const left = leftWords(data, words)
  return (
    <>
      {data.checkIn && <CheckInHero streak={data.checkIn} checking={checking} aside={<ToCalendar />} />}
      <View className="tasks-page__outcome">
        <Outcome id="check-in" state={checking.state} onAgain={() => void checking.again()} />
      </View>
      <Offer moment="check_in" happened={checking.came?.entryId} />
      {left && (
        <View className="tasks-page__left" id="left-today">
          {left}
        </View>
      )}
      <TaskList groups={taskGroups(data, words)} acts={acts} />
      <View className="tasks-page__more">
        <Entrances id="activities" title={words.activities} entrances={activityEntrances(data, words)} />
        <Entrances
          id="more"
          title={words.more}
          entrances={[...expiringEntrances(keptCard(), now(), words), mallEntrance(words), ...otherEntrances(data, words)]}
        />
      </View>
    </>
  )
}
