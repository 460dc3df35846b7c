import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ActivityFace, ShareAnswer } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { Asked } from '@/components/asked'
import { CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { Screen } from '@/components/screen'
import { Segmented } from '@/components/segmented'
import { keptActivities } from '@/features/activity/api'
import { Counted } from '@/features/invite/components/counted'
import { Invitees } from '@/features/invite/components/invitees'
import { fetchShare } from '@/features/sharing/api'
import { kindOf, shareCard, type Subject } from '@/features/sharing/card'
import { SendCard } from '@/features/sharing/components/send-card'
import { friendView, shareRules } from '@/features/sharing/view-model'
import { now } from '@/lib/clock'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { language, useWords } from '@/strings'
import { sharingTable } from '@/strings/sharing'
import './index.scss'

/** What cards can be sent, the whole rules of that, and what came of them. */
export default function SharePage() {
  const words = useWords(sharingTable)
  const share = useAsk(fetchShare)
  const [subject, setSubject] = useState<Subject>('check_in')
  const [running] = useState(() => runningNow(keptActivities() ?? []))
  const { load } = share
  useShownAgain(() => void load())
  useShareAppMessage(() => shareCard({ subject, token: share.data?.token, name: running?.name }))
  return (
    <Screen title={words.title} back>
      <Asked asked={share} failed={words.failed}>
        {(answer) => <Share share={answer} activity={running} subject={subject} onSubject={setSubject} />}
      </Asked>
    </Screen>
  )
}

/** The activity that a friend could join now, of those that the member has looked at. */
const runningNow = (activities: readonly ActivityFace[]): ActivityFace | undefined => {
  const today = dayOf(now())
  return activities.find(({ from, until }) => from <= today && today <= until)
}

interface Props {
  share: ShareAnswer
  activity?: ActivityFace
  subject: Subject
  onSubject: (subject: Subject) => void
}

const Share = ({ share, activity, subject, onSubject }: Props) => {
  const words = useWords(sharingTable)
  const { sharing } = share
  return (
    <View className="share" id="share">
      <View className="share__lead">{words.lead}</View>
      {!sharing && (
        <View className="share__off">
          <View>{words.off}</View>
          <View>{words.offNote}</View>
        </View>
      )}
      <Choose share={share} activity={activity} subject={subject} onSubject={onSubject} />
      {sharing && (
        <CellGroup>
          <Counted
            id="today"
            title={words.today}
            value={share.countedToday}
            max={sharing.perDay}
            words={words.todayOf(share.countedToday, sharing.perDay)}
            label={words.todayLabel}
          />
        </CellGroup>
      )}
      {sharing && (
        <CellGroup title={words.rulesTitle}>
          <View className="share__rules" id="rules">
            <Lines lines={shareRules(sharing, words)} />
          </View>
        </CellGroup>
      )}
      <CellGroup title={words.friends}>
        {share.friends.length > 0 ? (
          <Invitees invitees={share.friends.map((friend, i) => friendView(friend, i, words, language()))} />
        ) : (
          <View className="share__empty">{words.nobody}</View>
        )}
      </CellGroup>
    </View>
  )
}

/** Which card, as the friend will see it, and the way to send it. */
const Choose = ({ share, activity, subject, onSubject }: Props) => {
  const words = useWords(sharingTable)
  const subjects: readonly Subject[] = ['check_in', ...(activity ? [`activity:${activity.activityId}` as const] : []), 'member']
  const card = shareCard({ subject, token: share.token, name: activity?.name })
  return (
    <View className="share__choose">
      <Segmented
        id="subject"
        label={words.what}
        options={subjects.map((value) => ({ value, label: words.subjects[kindOf(value)] }))}
        value={subject}
        onChange={onSubject}
      />
      <View className="share__card" id="card">
        <Text className="share__card-title">{card.title}</Text>
        <View className={`share__picture share__picture--${kindOf(subject)}`} />
        <Text className="share__card-foot">{words.brand}</Text>
      </View>
      <SendCard id="send" card={{ subject, token: share.token }} />
    </View>
  )
}
