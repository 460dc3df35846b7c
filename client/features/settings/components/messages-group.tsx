import { View } from '@tarojs/components'
import type { Me } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Outcome } from '@/components/outcome'
import { Toggle } from '@/components/toggle'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { settingsTable } from '@/strings/settings'
import { type MessageKind, useMessages } from '../use-messages'
import './messages-group.scss'

interface Props {
  member: Me
  note: (change: Partial<Me>) => void
}

/** What the member wants to be told. */
export const MessagesGroup = ({ member, note }: Props) => {
  const words = useWords(settingsTable)
  const messages = useMessages(member.messages, note)
  const kinds: readonly { readonly kind: MessageKind; readonly label: string; readonly note: string }[] = [
    { kind: 'points', label: words.points, note: words.pointsNote },
    { kind: 'service', label: words.service, note: words.serviceNote },
    { kind: 'activity', label: words.activity, note: words.activityNote },
  ]
  return (
    <>
      <CellGroup title={words.messages} note={words.messagesNote} id="messages">
        {kinds.map(({ kind, label, note: below }) => (
          <Toggle
            key={kind}
            id={`switch-${kind}`}
            label={label}
            note={below}
            on={messages.shown[kind]}
            busy={messages.waiting}
            onChange={(on) => messages.change(kind, on)}
          />
        ))}
        <Cell id="to-reminders" title={words.phone} note={words.phoneNote} onClick={() => go('reminders')} />
      </CellGroup>
      <View className="messages-group__outcome">
        <Outcome state={messages.write.state} onAgain={() => void messages.write.again()} />
      </View>
    </>
  )
}
