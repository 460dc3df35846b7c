import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useWords } from '@/strings'
import { inboxTable } from '@/strings/inbox'
import type { DayOfMessages, MessageView } from '../view-model'
import '@/features/points/components/tones.scss'
import './messages.scss'

interface Props {
  days: readonly DayOfMessages[]
  onOpen: (message: MessageView) => void
}

/** Messages under the days that they came on. */
export const Messages = ({ days, onOpen }: Props) => (
  <View className="messages" id="messages">
    {days.map(({ day, words, messages }) => (
      <View key={day} className="messages__day">
        <View className="messages__date">{words}</View>
        <View className="messages__panel">
          {messages.map((message) => (
            <Message key={message.id} message={message} onOpen={onOpen} />
          ))}
        </View>
      </View>
    ))}
  </View>
)

const Message = ({ message, onOpen }: { message: MessageView; onOpen: (message: MessageView) => void }) => {
  const words = useWords(inboxTable)
  const leads = message.link !== undefined
  return (
    <View
      className="message"
      hoverClass={leads ? 'is-pressed' : 'none'}
      hoverStayTime={80}
      ariaRole={leads ? 'button' : undefined}
      onClick={leads ? () => onOpen(message) : undefined}
    >
      <View className={`message__mark tone--${message.look.tone}`}>
        <Icon name={message.look.icon} />
        {message.unread && <View className="message__dot" ariaRole="img" ariaLabel={words.unread} />}
      </View>
      <View className="message__text">
        <View className="message__head">
          <Text className={`message__title ${message.unread ? 'message__title--new' : ''}`}>{message.title}</Text>
          <Text className="message__time">{message.time}</Text>
        </View>
        <View className="message__body">{message.body}</View>
      </View>
      {leads && <Icon name="next" className="message__go" />}
    </View>
  )
}
