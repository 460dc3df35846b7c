import { View } from '@tarojs/components'
import type { ActivityDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Progress } from '@/components/progress'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { activityTable } from '@/strings/activity'
import { standingWords } from '../view-model'
import './standing.scss'

/** How far the member is, and how much is missing for what. */
export const ActivityStanding = ({ detail }: { detail: ActivityDetail }) => {
  const words = useWords(activityTable)
  const { entryId } = detail
  return (
    <View className="activity-standing" id="standing">
      <View className="activity-standing__words" id="standing-words">
        {standingWords(detail, words)}
      </View>
      <Progress value={detail.done} max={detail.days} label={words.progressLabel} tone={detail.finished ? 'gold' : 'leaf'} />
      <View className="activity-standing__below">
        <View className="activity-standing__days" id="standing-days">
          {words.progress(detail.done, detail.days)}
        </View>
        {detail.holdDays !== undefined && detail.holdDays > 0 && !detail.finished && <View>{words.held(detail.holdDays)}</View>}
      </View>
      {entryId && (
        <Button id="to-entry" look="soft" className="activity-standing__entry" onClick={() => go('entry', { id: entryId })}>
          {words.toEntry}
        </Button>
      )}
    </View>
  )
}
