import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { dayOf } from '@shared/domain/time'
import { Asked } from '@/components/asked'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { fetchActivities, keptActivities } from '@/features/activity/api'
import { ActivityCard } from '@/features/activity/components/activity-card'
import { faceView } from '@/features/activity/view-model'
import { shareMessage } from '@/features/sharing/message'
import { now } from '@/lib/clock'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { activityTable } from '@/strings/activity'
import './index.scss'

/** Every activity of now, and how far the member is in each. */
export default function ActivitiesPage() {
  const words = useWords(activityTable)
  const activities = useAsk(fetchActivities, keptActivities)
  const { load } = activities
  useShownAgain(() => void load())
  useShareAppMessage(() => shareMessage({ subject: 'member' }))
  return (
    <Screen title={words.listTitle} back>
      <View className="activities__lead">{words.listLead}</View>
      <Asked asked={activities} failed={words.listFailed}>
        {(items) => (
          <View id="activities">
            {items.map((activity) => (
              <ActivityCard key={activity.activityId} activity={faceView(activity, dayOf(now()), words)} />
            ))}
            {items.length === 0 && <StateView art="sprout" title={words.none} note={words.noneNote} />}
          </View>
        )}
      </Asked>
    </Screen>
  )
}
