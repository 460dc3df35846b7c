import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { ExpiringAnswer } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { Asked } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { keptCard } from '@/features/card/api'
import { costOf, questionOf } from '@/features/expiring/asking'
import { AskSheet } from '@/features/expiring/components/ask-sheet'
import { Donations } from '@/features/expiring/components/donation'
import { DoneSheet } from '@/features/expiring/components/done-sheet'
import { Extensions } from '@/features/expiring/components/extension'
import { Gifts } from '@/features/expiring/components/gifts'
import { HeadlinePanel } from '@/features/expiring/components/headline'
import { Lost } from '@/features/expiring/components/lost'
import { Taken } from '@/features/expiring/components/taken'
import { TimelinePart } from '@/features/expiring/components/timeline'
import { dyingLots } from '@/features/expiring/lots'
import { headlineOf } from '@/features/expiring/headline'
import { donationViews, extensionViews, giftViews, lostViews } from '@/features/expiring/offers'
import { timelineOf } from '@/features/expiring/timeline'
import { type Rescuing, useExpiring } from '@/features/expiring/use-expiring'
import { Offer } from '@/features/reminders/components/offer'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { language, useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import './index.scss'

/** 即将过期 (X5, X7): how much dies when, what can still be had for it, and what can be asked back. */
export default function ExpiringPage() {
  const words = useWords(expiringTable)
  const rescuing = useExpiring()
  const { load } = rescuing.asked
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={words.title} back>
      <Asked asked={rescuing.asked} failed={words.failed}>
        {(answer) => <Expiring answer={answer} rescuing={rescuing} />}
      </Asked>
    </Screen>
  )
}

interface Props {
  answer: ExpiringAnswer
  rescuing: Rescuing
}

const Expiring = ({ answer, rescuing }: Props) => {
  const words = useWords(expiringTable)
  const today = dayOf(now())
  return (
    <View className="expiring" id="expiring">
      <HeadlinePanel headline={headlineOf(answer, today, words)} />
      <Hindrances dormant={answer.dormantSince !== undefined} />
      <Undecided rescuing={rescuing} />
      <Offer moment="redeemed" happened={rescuing.rescued} />
      <Ways answer={answer} rescuing={rescuing} />
      <TimelinePart timeline={timelineOf(answer, today, words)} />
      <View className="expiring__cells">
        <CellGroup>
          <Cell id="to-mall" icon="gift" tone="clay" title={words.mall} note={words.mallNote} onClick={() => go('mall')} />
          <Cell
            id="to-reminders"
            icon="bell"
            tone="gold"
            title={words.reminders}
            note={words.remindersNote}
            onClick={() => go('reminders')}
          />
        </CellGroup>
      </View>
      <Sheets answer={answer} rescuing={rescuing} />
    </View>
  )
}

/** Why nothing can be done just now, and how that ends. */
const Hindrances = ({ dormant }: { dormant: boolean }) => {
  const words = useWords(expiringTable)
  const frozen = keptCard()?.status === 'frozen'
  if (!dormant && !frozen) return null
  return (
    <View className="expiring__cells">
      <CellGroup>
        {frozen && (
          <Cell id="expiring-frozen" icon="lock" tone="clay" title={words.frozen} note={words.frozenNote} onClick={() => go('safety')} />
        )}
        {dormant && (
          <Cell id="expiring-asleep" icon="leaf" tone="gold" title={words.asleep} note={words.asleepNote} onClick={() => go('tier')} />
        )}
      </CellGroup>
    </View>
  )
}

/** What an earlier visit began, or a sheet that was closed has left open. */
const Undecided = ({ rescuing: { choice, taking, reinstating } }: Pick<Props, 'rescuing'>) => {
  if (choice) return null
  return (
    <View className="expiring__outcome">
      <Outcome id="taking" state={taking.state} onAgain={() => void taking.again()} />
      <Outcome id="reinstating" state={reinstating.state} onAgain={() => void reinstating.again()} />
    </View>
  )
}

const Ways = ({ answer, rescuing: { choose, undecided } }: Props) => {
  const words = useWords(expiringTable)
  const saying = { words, language: language(), today: dayOf(now()) }
  const take = (offerId: string, units = 0) => {
    const offer = answer.offers.find((one) => one.offerId === offerId)
    if (offer) choose({ kind: 'offer', offerId, units, seen: costOf(offer, units) })
  }
  // What only dying points can buy is no news for who has none.
  const offered = dyingLots(answer, saying.today).length > 0
  const unitPoints = (offerId: string): number => {
    const offer = answer.offers.find((one) => one.offerId === offerId)
    return offer ? costOf(offer, 1) : 0
  }
  return (
    <>
      <View className="expiring__cells">
        <Lost lost={lostViews(answer, saying)} waiting={undecided} onAsk={(entryId) => choose({ kind: 'lost', entryId })} />
        <Taken taken={answer.taken} />
      </View>
      {offered ? (
        <>
          <Gifts gifts={giftViews(answer, saying)} waiting={undecided} onTake={take} />
          <Donations donations={donationViews(answer, saying)} unitPoints={unitPoints} waiting={undecided} onGive={take} />
          <Extensions extensions={extensionViews(answer, saying)} waiting={undecided} onTake={take} />
        </>
      ) : (
        answer.offers.length > 0 && <View className="expiring__later">{words.nothingYet}</View>
      )}
    </>
  )
}

const Sheets = ({ answer, rescuing }: Props) => {
  const words = useWords(expiringTable)
  const { choice, taking, reinstating } = rescuing
  const saying = { words, language: language(), today: dayOf(now()) }
  const question = choice && (questionOf(answer, choice, saying) ?? ('gone' as const))
  const finished = [taking, reinstating]
    .map(({ state }) => (state.step === 'done' ? state.data : undefined))
    .find((data) => data !== undefined)
  return (
    <>
      <AskSheet
        question={question}
        state={choice?.kind === 'lost' ? reinstating.state : taking.state}
        onConfirm={() => void rescuing.confirm()}
        onClose={rescuing.close}
      />
      <DoneSheet done={finished} onClose={rescuing.done} />
    </>
  )
}
