import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ExplainedEntry } from '@shared/contracts'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { seenItem } from '@/features/points/api'
import { entryView } from '@/features/points/entry-view'
import { lookOfKind } from '@/features/points/kinds'
import { useEntry } from '@/features/points/use-entry'
import { signed, whenWords } from '@/lib/format'
import { go } from '@/lib/routes'
import { titleWords, wordsOf } from '@/lib/words'
import { useStrings, useWords } from '@/strings'
import { entryTable } from '@/strings/entry'
import '@/features/points/components/tones.scss'
import './index.scss'

/** One entry of the ledger, and why it is what it is. */
export default function EntryPage() {
  const words = useWords(entryTable)
  const { common } = useStrings()
  const entryId = decodeURIComponent(useRouter().params.id ?? '')
  const { entry, error, load } = useEntry(entryId)
  const head = entry ?? seenItem(entryId)
  return (
    <Screen title={words.title} back>
      {error !== undefined && !entry ? (
        <StateView art="cloud" title={words.failed} note={wordsOf(error)} action={{ label: common.retry, onClick: () => void load() }} />
      ) : (
        <View className="slip" id="entry">
          {head ? <Head kind={head.kind} title={head.title} points={head.points} at={head.at} /> : <HeadSkeleton />}
          {entry ? <Body entry={entry} /> : <BodySkeleton />}
        </View>
      )}
      {entry && <View className="slip__oath">{words.oath}</View>}
      {entry && (
        <Button id="entry-ask" look="plain" onClick={() => go('feedback', { entryId })}>
          {words.ask}
        </Button>
      )}
    </Screen>
  )
}

const Head = ({ kind, title, points, at }: { kind: string; title: string; points: number; at: string }) => {
  const { common } = useStrings()
  const look = lookOfKind(kind)
  return (
    <View className="slip__head">
      <View className={`slip__mark tone--${look.tone}`}>
        <Icon name={look.icon} className="slip__icon" />
      </View>
      <View className="slip__title">{titleWords(kind, title)}</View>
      <View className={`slip__points ${points > 0 ? 'slip__points--came' : ''}`} id="entry-points">
        {signed(points)}
        <Text className="slip__unit">{common.points}</Text>
      </View>
      <View className="slip__when">{whenWords(at)}</View>
    </View>
  )
}

const Body = ({ entry }: { entry: ExplainedEntry }) => {
  const words = useWords(entryTable)
  const { common } = useStrings()
  const view = entryView(entry)
  return (
    <>
      <View className="slip__part">
        <View className="slip__lead">{words.steps}</View>
        <View id="entry-steps">
          {view.steps.map((step, i) => (
            <View key={step.key} className="slip__step">
              <Text className="slip__number">{i + 1}</Text>
              <Text className="slip__words">{step.words}</Text>
            </View>
          ))}
        </View>
      </View>
      {view.lots.length > 0 && (
        <View className="slip__part">
          <View className="slip__lead">{words.lots}</View>
          {view.lots.map((lot) => (
            <View key={lot.key} className="slip__row">
              <Text className="slip__label">{lot.words}</Text>
              <Text className={`slip__value ${lot.came ? 'slip__value--came' : ''}`}>{common.inPoints(lot.points)}</Text>
            </View>
          ))}
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
