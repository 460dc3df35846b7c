import { View } from '@tarojs/components'
import type { RemindersAnswer } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Toggle } from '@/components/toggle'
import { Grants } from '@/features/reminders/components/grants'
import { useReminders } from '@/features/reminders/use-reminders'
import { go } from '@/lib/routes'
import { wechatPages } from '@/lib/wechat-pages'
import { useWords } from '@/strings'
import { remindingTable } from '@/strings/reminding'
import './index.scss'

type Reminding = ReturnType<typeof useReminders>

/** What may come to the phone (X4): each kind by itself, how much WeChat will still take, and whether SMS may stand in. */
export default function RemindersPage() {
  const words = useWords(remindingTable)
  const reminding = useReminders()
  return (
    <Screen title={words.title} back>
      <View className="reminding__lead">{words.lead}</View>
      <Asked asked={reminding.asked} failed={words.failed}>
        {(answer) => <Reminders answer={reminding.shown(answer)} reminding={reminding} />}
      </Asked>
    </Screen>
  )
}

interface Props {
  answer: RemindersAnswer
  reminding: Reminding
}

const Reminders = ({ answer, reminding }: Props) => (
  <View className="reminding" id="reminders">
    {answer.grants.length > 0 && <Grants grants={answer.grants} saving={reminding.grants} />}
    <Kinds answer={answer} reminding={reminding} />
    <View className="reminding__outcome">
      <Outcome id="reminders" state={reminding.write.state} onAgain={() => void reminding.write.again()} />
    </View>
    {answer.sms.available && <Sms answer={answer} reminding={reminding} />}
    {wechatPages && <Wechat open={wechatPages.openSubscriptions} />}
  </View>
)

const Kinds = ({ answer, reminding }: Props) => {
  const words = useWords(remindingTable)
  const { quiet } = answer
  const note = quiet ? `${words.kindsNote}${words.quiet(quiet.from, quiet.until)}` : words.kindsNote
  return (
    <CellGroup id="reminder-kinds" title={words.kinds} note={note}>
      {answer.kinds.map(({ kind, on }) => (
        <Toggle
          key={kind}
          id={`remind-${kind}`}
          label={words.names[kind]}
          note={words.notes[kind]}
          on={on}
          busy={reminding.waiting}
          onChange={(to) => reminding.turn(answer, kind, to)}
        />
      ))}
    </CellGroup>
  )
}

/** SMS go to the phone number of the card: without one there is nothing to switch. */
const Sms = ({ answer, reminding }: Props) => {
  const words = useWords(remindingTable)
  return (
    <CellGroup id="reminder-sms" title={words.sms} note={answer.sms.phone ? words.smsNote : undefined}>
      {answer.sms.phone ? (
        <Toggle
          id="remind-sms"
          label={words.smsSwitch}
          on={answer.sms.on}
          busy={reminding.waiting}
          onChange={(to) => reminding.turn(answer, 'sms', to)}
        />
      ) : (
        <Cell id="remind-phone" title={words.toPhone} note={words.smsNoPhone} onClick={() => go('profile')} />
      )}
    </CellGroup>
  )
}

/** WeChat's own switch is above all of ours. */
const Wechat = ({ open }: { open: () => void }) => {
  const words = useWords(remindingTable)
  return (
    <CellGroup>
      <Cell id="to-subscriptions" title={words.wechat} note={words.wechatNote} onClick={open} />
    </CellGroup>
  )
}
