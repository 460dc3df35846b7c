import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Progress } from '@/components/progress'
import { Tag } from '@/components/tag'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { activityTable } from '@/strings/activity'
import type { FaceView } from '../view-model'
import './activity-card.scss'

/** One activity of the list: what it is, when, what it gives, and how far the member is. */
export const ActivityCard = ({ activity }: { activity: FaceView }) => {
  const words = useWords(activityTable)
  const { progress } = activity
  return (
    <View
      className="activity-card"
      id={`activity-${activity.id}`}
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      onClick={() => go('activity', { id: activity.id })}
    >
      <View className="activity-card__head">
        <View className="activity-card__name">{activity.name}</View>
        <Tag tone={activity.tone}>{activity.stateWords}</Tag>
      </View>
      <View className="activity-card__lead">{activity.lead}</View>
      {progress && (
        <View className="activity-card__progress">
          <Progress value={progress.value} max={progress.max} label={words.progressLabel} />
          <View className="activity-card__days">{progress.words}</View>
        </View>
      )}
      <View className="activity-card__foot">
        <Icon name="calendar" className="activity-card__icon" />
        <Text className="activity-card__span">{activity.span}</Text>
        <Text className="activity-card__reward">{activity.reward}</Text>
        <Icon name="next" className="activity-card__icon activity-card__icon--go" />
      </View>
    </View>
  )
}
