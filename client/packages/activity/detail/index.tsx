import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { ActivityDetail } from '@shared/contracts'
import { Asked, RowsSkeleton } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { Tag } from '@/components/tag'
import { ActivityCalendar } from '@/features/activity/components/calendar'
import { Photos } from '@/features/activity/components/photos'
import { ActivityStanding } from '@/features/activity/components/standing'
import { TakePart } from '@/features/activity/components/take-part'
import { TodayPhoto } from '@/features/activity/components/today-photo'
import { useActivity } from '@/features/activity/use-activity'
import { faceView, photoCards, todayOf } from '@/features/activity/view-model'
import type { Subject } from '@/features/sharing/card'
import { SendCard } from '@/features/sharing/components/send-card'
import { shareMessage } from '@/features/sharing/message'
import { CallError } from '@/lib/call'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { activityTable } from '@/strings/activity'
import './index.scss'

/** One activity: what it asks and gives, whether the member may take part, and how far he is. */
export default function ActivityPage() {
  const words = useWords(activityTable)
  const activityId = decodeURIComponent(useRouter().params.id ?? '')
  const activity = useActivity(activityId)
  const subject: Subject = `activity:${activityId}`
  useShareAppMessage(() => shareMessage({ subject, name: activity.data?.name }))
  const gone = activity.error instanceof CallError && activity.error.code === 'not_found'
  return (
    <Screen title={words.title} back>
      {gone ? (
        <StateView
          art="sprout"
          title={words.gone}
          note={words.goneNote}
          action={{ label: words.toList, onClick: () => go('activities') }}
        />
      ) : (
        <Asked asked={activity} failed={words.failed} skeleton={<RowsSkeleton />}>
          {(detail) => <Activity detail={detail} subject={subject} onChanged={() => void activity.load()} />}
        </Asked>
      )}
    </Screen>
  )
}

interface Props {
  detail: ActivityDetail
  subject: Subject
  onChanged: () => void
}

const Activity = ({ detail, subject, onChanged }: Props) => {
  const words = useWords(activityTable)
  const today = todayOf(detail)
  const running = detail.today <= detail.until
  return (
    <View className="activity" id="activity">
      <Head detail={detail} />
      {detail.joined && <ActivityStanding detail={detail} />}
      {!detail.joined && (
        <CellGroup title={words.eligibility}>
          <TakePart detail={detail} onJoined={onChanged} />
        </CellGroup>
      )}
      {today && (
        <CellGroup title={words.todayTitle}>
          <TodayPhoto detail={detail} today={today} onSubmitted={onChanged} />
        </CellGroup>
      )}
      {detail.joined && <Mine detail={detail} onChanged={onChanged} />}
      <CellGroup title={words.rules}>
        <View className="activity__rules" id="rules">
          <Lines lines={detail.rules} />
        </View>
      </CellGroup>
      {running && (
        <CellGroup title={words.shareTitle}>
          <View className="activity__share">
            <SendCard id="send" look="soft" card={{ subject }} />
          </View>
          <Cell id="to-share" icon="book" title={words.shareRules} onClick={() => go('share')} />
        </CellGroup>
      )}
    </View>
  )
}

const Head = ({ detail }: Pick<Props, 'detail'>) => {
  const words = useWords(activityTable)
  const face = faceView(detail, detail.today, words)
  return (
    <View className="activity__head">
      <View className="activity__row">
        <View className="activity__name">{face.name}</View>
        <Tag tone={face.tone}>{face.stateWords}</Tag>
      </View>
      <View className="activity__lead">{face.lead}</View>
      <View className="activity__span">{face.span}</View>
    </View>
  )
}

/** The days and photos of who takes part. */
const Mine = ({ detail, onChanged }: Omit<Props, 'subject'>) => {
  const words = useWords(activityTable)
  const photos = photoCards(detail, words)
  return (
    <>
      <CellGroup title={words.calendar}>
        <ActivityCalendar detail={detail} />
      </CellGroup>
      <CellGroup title={words.photos}>
        {photos.length > 0 ? <Photos photos={photos} onAppealed={onChanged} /> : <View className="activity__empty">{words.noPhotos}</View>}
      </CellGroup>
    </>
  )
}
