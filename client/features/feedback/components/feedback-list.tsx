import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Tag } from '@/components/tag'
import { knownItem } from '@/features/points/api'
import { go } from '@/lib/routes'
import { titleWords } from '@/lib/words'
import { useWords } from '@/strings'
import { feedbackTable } from '@/strings/feedback'
import { feedbackView, type FeedbackView, type Told } from '../view-model'
import './feedback-list.scss'

/** What the member has written to the shop, and what became of it. */
export const FeedbackList = ({ items }: { items: readonly Told[] }) => {
  const words = useWords(feedbackTable)
  return (
    <View className="feedback-list" id="feedback-list">
      {items.map((item) => (
        <Item key={item.feedbackId} view={feedbackView(item, words)} />
      ))}
    </View>
  )
}

const Item = ({ view }: { view: FeedbackView }) => {
  const words = useWords(feedbackTable)
  return (
    <View className="feedback-item">
      <View className="feedback-item__head">
        <Text className="feedback-item__kind">{view.kind}</Text>
        <Text className="feedback-item__when">{view.when}</Text>
        {view.state && <Tag tone={view.tone}>{view.state}</Tag>}
      </View>
      <View className="feedback-item__text">{view.text}</View>
      {view.entryId && <About entryId={view.entryId} />}
      {view.reply && (
        <View className="feedback-item__reply">
          <View className="feedback-item__answered">
            <Text className="feedback-item__label">{words.reply}</Text>
            {view.reply.when && <Text className="feedback-item__when">{view.reply.when}</Text>}
          </View>
          <View className="feedback-item__words">{view.reply.text}</View>
        </View>
      )}
    </View>
  )
}

const About = ({ entryId }: { entryId: string }) => {
  const words = useWords(feedbackTable)
  const entry = knownItem(entryId)
  return (
    <View
      className="feedback-item__about"
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      onClick={() => go('entry', { id: entryId })}
    >
      <Icon name="receipt" className="feedback-item__receipt" />
      <Text className="feedback-item__entry">{entry ? titleWords(entry.kind, entry.title) : words.about}</Text>
      <Icon name="next" className="feedback-item__go" />
    </View>
  )
}
