import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ExplainedEntry, PointsItem } from '@shared/contracts'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { seenItem } from '@/features/points/api'
import { entryView, type EntryView } from '@/features/points/entry-view'
import { lookOfKind } from '@/features/points/kinds'
import { useEntry } from '@/features/points/use-entry'
import { grouped, signed, whenWords } from '@/lib/format'
import { go } from '@/lib/routes'
import { titleWords, wordsOf } from '@/lib/words'
import { useStrings, useWords } from '@/strings'
import { entryTable } from '@/strings/entry'
import '@/features/points/components/tones.scss'
import './index.scss'

/** What an entry has added to the pending points: the row of the history says the sum, the entry itself its parts. */
const pendingOf = (head: ExplainedEntry | PointsItem): number =>
  'steps' in head ? (head.held ?? []).reduce((sum, { points }) => sum + points, 0) : (head.pending ?? 0)

/** How many points an extension lets live on: it moves them from day to day and changes no sum. */
const movedOf = (head: ExplainedEntry | PointsItem): number =>
  head.kind === 'extension' && 'steps' in head ? head.lots.reduce((sum, { points }) => sum + Math.max(0, points), 0) : 0

/** What was bought can be reviewed. */
const isReviewable = (kind: string): boolean => kind === 'purchase' || kind === 'claim'

/** One entry of the ledger, and why it is what it is. */
export default function EntryPage() {
  const words = useWords(entryTable)
  const { common } = useStrings()
  const entryId = decodeURIComponent(useRouter().params.id ?? '')
  const { entry, error, load } = useEntry(entryId)
  const head = entry ?? seenItem(entryId)
  const redemptionId = entry?.redemptionId
  return (
    <Screen title={words.title} back>
      {error !== undefined && !entry ? (
        <StateView art="cloud" title={words.failed} note={wordsOf(error)} action={{ label: common.retry, onClick: () => void load() }} />
      ) : (
        <View className="slip" id="entry">
          {head ? (
            <Head kind={head.kind} title={head.title} at={head.at} points={head.points} pending={pendingOf(head)} moved={movedOf(head)} />
          ) : (
            <HeadSkeleton />
          )}
          {entry ? <Body entry={entry} /> : <BodySkeleton />}
        </View>
      )}
      {entry && <View className="slip__oath">{words.oath}</View>}
      {entry && isReviewable(entry.kind) && (
        <View className="slip__review">
          <Button id="entry-review" look="soft" onClick={() => go('feedback', { entryId, kind: 'review' })}>
            {words.review}
          </Button>
        </View>
      )}
      {redemptionId !== undefined && (
        <View className="slip__review">
          <Button id="entry-redemption" look="soft" onClick={() => go('redemption', { id: redemptionId })}>
            {words.redemption}
          </Button>
        </View>
      )}
      {entry && (
        <Button id="entry-ask" look="plain" onClick={() => go('feedback', { entryId })}>
          {words.ask}
        </Button>
      )}
    </Screen>
  )
}

interface HeadProps {
  kind: string
  title: string
  at: string
  points: number
  /** What of it cannot be spent yet. */
  pending: number
  moved: number
}

/** The sum of an entry; of one whose points are all held, what is held; of one that only moves points, those. */
const Head = ({ kind, title, at, points, pending, moved }: HeadProps) => {
  const words = useWords(entryTable)
  const { common } = useStrings()
  const look = lookOfKind(kind)
  const waits = points === 0 && pending > 0
  return (
    <View className="slip__head">
      <View className={`slip__mark tone--${look.tone}`}>
        <Icon name={look.icon} className="slip__icon" />
      </View>
      <View className="slip__title">{titleWords(kind, title)}</View>
      <View className={`slip__points ${points > 0 ? 'slip__points--came' : ''}`} id="entry-points">
        {moved > 0 ? grouped(moved) : signed(waits ? pending : points)}
        <Text className="slip__unit">{moved > 0 ? words.extendedUnit : waits ? words.laterUnit : common.points}</Text>
      </View>
      <View className="slip__when">{whenWords(at)}</View>
    </View>
  )
}

const Body = ({ entry }: { entry: ExplainedEntry }) => {
  const words = useWords(entryTable)
  const view = entryView(entry)
  return (
    <>
      <View className="slip__part">
        <View className="slip__lead">{words.steps}</View>
        <View id="entry-steps">
          {view.steps.map((step, i) => (
            <View key={step.key} className="slip__step">
              <Text className="slip__number">{i + 1}</Text>
              <Text className="slip__words" selectable userSelect>
                {step.words}
              </Text>
            </View>
          ))}
        </View>
      </View>
      {view.lots.length > 0 && (
        <View className="slip__part">
          <View className="slip__lead">{words.lots}</View>
          <Lots lots={view.lots} />
        </View>
      )}
      {view.held.length > 0 && (
        <View className="slip__part" id="entry-held">
          <View className="slip__lead">{words.held}</View>
          <Lots lots={view.held} />
        </View>
      )}
      <View className="slip__part">
        <View className="slip__lead">{words.facts}</View>
        {view.facts.map((fact) => (
          <View key={fact.label} className="slip__row">
            <Text className="slip__label">{fact.label}</Text>
            <Text className="slip__value" selectable userSelect>
              {fact.value}
            </Text>
          </View>
        ))}
      </View>
    </>
  )
}

const Lots = ({ lots }: { lots: EntryView['lots'] }) => {
  const { common } = useStrings()
  return (
    <>
      {lots.map((lot) => (
        <View key={lot.key} className="slip__row">
          <Text className="slip__label">{lot.words}</Text>
          <Text className={`slip__value ${lot.came ? 'slip__value--came' : ''}`}>{common.inPoints(lot.points)}</Text>
        </View>
      ))}
    </>
  )
}

const HeadSkeleton = () => (
  <View className="slip__head">
    <Skeleton width="52px" height="52px" round={17} />
    <View className="slip__gap" />
    <Skeleton width="132px" height="46px" />
    <View className="slip__gap" />
    <Skeleton width="110px" height="14px" />
  </View>
)

const BodySkeleton = () => (
  <View className="slip__part">
    <Skeleton width="30%" height="14px" />
    <View className="slip__gap" />
    <Skeleton width="92%" height="18px" />
    <View className="slip__gap" />
    <Skeleton width="76%" height="18px" />
  </View>
)
