import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { now } from '@/lib/clock'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { type Feedback, feedbackView } from '../feedback-view'
import './feedback-card.scss'

interface Props {
  feedback: Feedback
  onAnswer: () => void
  onClose: () => void
}

/** What one member said, and what became of it. */
export const FeedbackCard = ({ feedback, onAnswer, onClose }: Props) => {
  const words = useWords(staffTable).feedback
  const view = feedbackView(feedback, now())
  return (
    <View className="feedback-card" id={`feedback-${feedback.feedbackId}`}>
      <View className="feedback-card__head">
        <Tag tone={view.tone}>{view.kind}</Tag>
        {view.waiting && (
          <Text className={`feedback-card__waiting ${view.late ? 'feedback-card__waiting--late' : ''}`}>{view.waiting}</Text>
        )}
      </View>
      <View className="feedback-card__text">{feedback.text}</View>
      {feedback.about && <View className="feedback-card__about">{words.about(feedback.about)}</View>}
      <View className="feedback-card__who">{view.head}</View>
      {feedback.reply && (
        <View className="feedback-card__reply">
          <View className="feedback-card__lead">{words.ourReply}</View>
          {feedback.reply}
        </View>
      )}
      {feedback.state !== 'closed' && (
        <View className="feedback-card__go">
          {feedback.state === 'received' ? (
            <Button id={`answer-${feedback.feedbackId}`} size="small" look="soft" onClick={onAnswer}>
              {words.answer}
            </Button>
          ) : (
            <Button id={`close-${feedback.feedbackId}`} size="small" look="soft" onClick={onClose}>
              {words.end}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
