import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { dayOf } from '@shared/domain/time'
import { Asked } from '@/components/asked'
import { ListTail } from '@/components/list-tail'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Segmented } from '@/components/segmented'
import { StateView } from '@/components/state-view'
import { Row } from '@/features/redemptions/components/row'
import { useRedemptions } from '@/features/redemptions/use-redemptions'
import { rowView } from '@/features/redemptions/view-model'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { wordsOf } from '@/lib/words'
import { language, useStrings, useWords } from '@/strings'
import { redemptionsTable } from '@/strings/redemptions'
import './index.scss'

const VIEWS = ['open', 'ended'] as const

/** What was redeemed: what can still be used or is on its way, and what has ended. */
export default function RedemptionsPage() {
  const words = useWords(redemptionsTable)
  const { pages, view, setView, redeeming } = useRedemptions()
  usePullDownRefresh(() => void pages.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())
  return (
    <Screen title={words.title} back>
      <View className="redemptions__views">
        <Segmented
          id="redemptions-view"
          label={words.viewsLabel}
          options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
          value={view}
          onChange={setView}
        />
      </View>
      <View className="redemptions__outcome">
        <Outcome id="redeem" state={redeeming.state} onAgain={() => void redeeming.again()} />
      </View>
      <Asked asked={pages} failed={words.failed}>
        {() => <Rows pages={pages} view={view} />}
      </Asked>
    </Screen>
  )
}

const Rows = ({ pages, view }: Pick<ReturnType<typeof useRedemptions>, 'pages' | 'view'>) => {
  const words = useWords(redemptionsTable)
  const { common } = useStrings()
  const { items } = pages
  if (pages.status === 'failed')
    return (
      <StateView
        art="cloud"
        title={words.failed}
        note={wordsOf(pages.error)}
        action={{ label: common.retry, onClick: () => void pages.load() }}
      />
    )
  if (items.length === 0 && !pages.changing)
    return (
      <StateView art="sprout" title={words.none[view]} note={words.noneNote} action={{ label: words.toMall, onClick: () => go('mall') }} />
    )
  const saying = { words, language: language(), today: dayOf(now()) }
  return (
    <View className={pages.changing ? 'redemptions--fading' : ''} id="redemptions">
      {items.map((face) => (
        <Row key={face.redemptionId} row={rowView(face, saying)} />
      ))}
      <ListTail more={pages.more} hasMore={Boolean(pages.nextCursor)} words={words.more} onMore={() => void pages.loadMore()}>
        {words.end}
      </ListTail>
    </View>
  )
}
