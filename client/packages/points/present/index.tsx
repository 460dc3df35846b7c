import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import type { OpenedPresent } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { CellGroup } from '@/components/cell'
import { Icon } from '@/components/icon'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { presentCard } from '@/features/presents/card'
import { PresentAsks } from '@/features/presents/components/present-asks'
import { SendPresent } from '@/features/presents/components/send-present'
import { type PresentState, usePresent } from '@/features/presents/use-present'
import { isUnderWay, standWords } from '@/features/presents/view-model'
import { shareCard } from '@/features/sharing/card'
import { CallError } from '@/lib/call'
import { filled } from '@/lib/filled'
import { dateWords, grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useCountdown } from '@/lib/use-countdown'
import { language, useStrings, useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import './index.scss'

/** One present: what the friend sees who opens the card, and where both look how it stands and step back. */
export default function PresentPage() {
  const { one: words } = useWords(presentsTable)
  const present = usePresent(decodeURIComponent(useRouter().params.id ?? ''))
  const { asked } = present
  const { data } = asked
  usePullDownRefresh(() => void asked.load().finally(() => Taro.stopPullDownRefresh()))
  // Only the giver sends it on: whoever has the card can take the points up.
  useShareAppMessage(() => (data?.side === 'giver' && data.state === 'offered' ? presentCard(data) : shareCard({ subject: 'member' })))
  const gone =
    asked.error instanceof CallError && (asked.error.code === 'not_found' || asked.error.code === 'over') ? asked.error.code : undefined
  return (
    <Screen title={words.title} back>
      {gone ? (
        <Gone code={gone} />
      ) : (
        <Asked asked={asked} failed={words.failed}>
          {(opened) => <Shown opened={opened} present={present} />}
        </Asked>
      )}
    </Screen>
  )
}

const Gone = ({ code }: { code: 'not_found' | 'over' }) => {
  const { one: words } = useWords(presentsTable)
  const [title, note] = code === 'over' ? [words.over, words.overNote] : [words.gone, words.goneNote]
  return <StateView art="sprout" title={title} note={note} action={{ label: words.toCard, onClick: () => go('card') }} />
}

interface Props {
  opened: OpenedPresent
  present: PresentState
}

const Shown = ({ opened, present }: Props) => {
  const { one: words } = useWords(presentsTable)
  const isGiver = opened.side === 'giver'
  return (
    <View className="present" id="present">
      <View className="present__panel">
        <View className="present__mark">
          <Icon name="gift" />
        </View>
        <View className="present__from" id="present-from">
          {isGiver ? words.own : words.fromFriend(opened.maskedName)}
        </View>
        <Sum points={opened.points} />
        {opened.words !== '' && (
          <View className="present__words" id="present-words">
            {opened.words}
          </View>
        )}
        <Standing opened={opened} present={present} />
        <Lots opened={opened} />
      </View>
      <Done present={present} />
      {!isGiver && isUnderWay(opened.state) && <Rules opened={opened} />}
      <View className="present__acts">
        {isGiver ? <OfGiver opened={opened} present={present} /> : <OfFriend opened={opened} present={present} />}
      </View>
      <PresentAsks present={present} />
    </View>
  )
}

/** What accepting means; once it is accepted, what still can be done. */
const Rules = ({ opened: { state, coolingHours } }: Pick<Props, 'opened'>) => {
  const { one: words } = useWords(presentsTable)
  const rules = state === 'cooling' ? words.coolingRules : words.rules
  return (
    <View className="present__facts">
      <CellGroup>
        <View className="present__rules" id="present-rules">
          <Lines lines={rules.map((rule) => filled(rule, { hours: coolingHours }))} />
        </View>
      </CellGroup>
    </View>
  )
}

const Sum = ({ points }: Pick<OpenedPresent, 'points'>) => {
  const { common } = useStrings()
  return (
    <View className="present__points" id="present-points">
      {grouped(points)}
      <Text className="present__unit">{common.points}</Text>
    </View>
  )
}

/** How it stands, with the time that is left to take it up or to step back. */
const Standing = ({ opened, present }: Props) => {
  const words = useWords(presentsTable)
  const left = useCountdown(opened.until, () => void present.asked.load())
  return (
    <>
      {opened.side !== undefined && (
        <View className="present__stands" id="present-stands">
          {standWords(opened, { words, language: language() })}
        </View>
      )}
      {left && (
        <View className="present__left" id="present-left">
          {opened.state === 'cooling' ? words.one.leftToArrive : words.one.leftToTake}
          <View className="present__clock">
            {left.days > 0 ? `${words.one.days(left.days)} ` : ''}
            {words.one.clock(left.hours, left.minutes, left.seconds)}
          </View>
        </View>
      )}
    </>
  )
}

const Lots = ({ opened: { lots, lapsed } }: Pick<Props, 'opened'>) => {
  const { one: words } = useWords(presentsTable)
  return (
    <View className="present__lots" id="present-lots">
      <View className="present__lead">{words.lots}</View>
      {lots.map(({ expiresOn, points }) => (
        <View key={expiresOn} className="present__lot">
          {words.lot(grouped(points), dateWords(expiresOn))}
        </View>
      ))}
      {lapsed > 0 && <View className="present__lapsed">{words.lapsed(grouped(lapsed))}</View>}
    </View>
  )
}

/** What was done just now. */
const Done = ({ present: { accepting, refusing, withdrawing } }: Pick<Props, 'present'>) => {
  const { one: words } = useWords(presentsTable)
  const back = withdrawing.state.step === 'done' ? withdrawing.state.data : undefined
  const said = back
    ? back.lapsed > 0
      ? words.withdrawnLapsed(grouped(back.points), grouped(back.lapsed))
      : words.withdrawn(grouped(back.points))
    : refusing.state.step === 'done'
      ? words.refused
      : accepting.state.step === 'done'
        ? words.accepted
        : undefined
  if (said === undefined) return null
  return (
    <View className="present__done" id="present-done" ariaRole="alert">
      {said}
    </View>
  )
}

const OfGiver = ({ opened, present }: Props) => {
  const { one: words } = useWords(presentsTable)
  return (
    <>
      {opened.state === 'offered' && <SendPresent id="present-send" presentId={opened.presentId} />}
      {!present.asking && <Outcome id="withdrawing" state={present.withdrawing.state} onAgain={() => void present.withdrawing.again()} />}
      {isUnderWay(opened.state) && (
        <Button id="withdraw" look="plain" disabled={present.undecided} onClick={() => present.begin('withdraw')}>
          {words.withdraw}
        </Button>
      )}
      <ToPresents />
    </>
  )
}

const OfFriend = ({ opened, present }: Props) => {
  const { one: words } = useWords(presentsTable)
  const { accepting, refusing, asking } = present
  return (
    <>
      {opened.hint !== undefined && (
        <View className="present__hint" id="present-hint">
          {opened.hint}
        </View>
      )}
      <Outcome id="accepting" state={accepting.state} onAgain={() => void accepting.again()} />
      {!asking && <Outcome id="refusing" state={refusing.state} onAgain={() => void refusing.again()} />}
      {opened.canAccept && (
        <Button id="accept" busy={accepting.busy} disabled={present.undecided} onClick={present.accept}>
          {words.accept}
        </Button>
      )}
      {!opened.member && (
        <Button id="present-join" onClick={() => go('card')}>
          {words.join}
        </Button>
      )}
      {opened.canRefuse && (
        <Button id="refuse" look="plain" disabled={present.undecided} onClick={() => present.begin('refuse')}>
          {opened.state === 'cooling' ? words.stepBack : words.refuse}
        </Button>
      )}
      {opened.member && opened.side === 'friend' && <ToPresents />}
    </>
  )
}

const ToPresents = () => {
  const { one: words } = useWords(presentsTable)
  return (
    <Button id="to-presents" look="plain" onClick={() => go('presents')}>
      {words.toPresents}
    </Button>
  )
}
