import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { ListTail } from '@/components/list-tail'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { keptCard } from '@/features/card/api'
import type { HistoryFilter } from '@/features/points/api'
import { BalanceHead } from '@/features/points/components/balance-head'
import { ExportBar } from '@/features/points/components/export-bar'
import { ExportButton } from '@/features/points/components/export-button'
import { Filters } from '@/features/points/components/filters'
import { ListSkeleton } from '@/features/points/components/list-skeleton'
import { Rows } from '@/features/points/components/rows'
import { useExport } from '@/features/points/export/use-export'
import { ROW_UNITS, rowsOf } from '@/features/points/rows'
import { useHistory } from '@/features/points/use-history'
import { go, goBack } from '@/lib/routes'
import { useRowWindow } from '@/lib/use-row-window'
import { wordsOf } from '@/lib/words'
import { useStrings, useWords } from '@/strings'
import { pointsTable } from '@/strings/points'
import './index.scss'

/** About what the balance and the filters take above the list, in design units. */
const HEAD_UNITS = 320

const BLOCK_ROWS = 5

/** Where the points came from and went: balance, lots, every entry. */
export default function HistoryPage() {
  const { common } = useStrings()
  const words = useWords(pointsTable)
  const [filter, setFilter] = useState<HistoryFilter>({})
  const history = useHistory(filter)
  const rows = useMemo(() => rowsOf(history.items), [history.items, words])
  const heights = useMemo(() => rows.map((row) => ROW_UNITS[row.type]), [rows])
  const view = useRowWindow({ heights, headUnits: HEAD_UNITS, block: BLOCK_ROWS })
  const exporting = useExport(filter)
  const [kept] = useState(keptCard)
  const { refresh } = history

  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void history.loadMore())

  const filtered = Boolean(filter.kind ?? filter.month)
  return (
    <Screen title={words.title} back action={rows.length > 0 && <ExportButton onClick={exporting.start} />}>
      <BalanceHead books={history.books ?? kept} presents={history.presents} />
      <Filters filter={filter} onChange={setFilter} />
      {history.offline && history.status === 'ready' && (
        <View className="history__offline" id="history-offline" hoverClass="is-pressed" onClick={() => void refresh()}>
          {words.offline}
        </View>
      )}
      {history.status === 'waiting' && <ListSkeleton />}
      {history.status === 'failed' && (
        <StateView
          art="cloud"
          title={words.failed}
          note={wordsOf(history.error)}
          action={{ label: common.retry, onClick: () => void refresh() }}
        />
      )}
      {history.status === 'ready' && rows.length === 0 && <Empty filtered={filtered} onClear={() => setFilter({})} />}
      {rows.length > 0 && <Rows rows={rows} view={view} />}
      {rows.length > 0 && (
        <ListTail more={history.more} hasMore={Boolean(history.nextCursor)} words={words} onMore={() => void history.loadMore()}>
          <End />
        </ListTail>
      )}
      <ExportBar {...exporting} />
    </Screen>
  )
}

const Empty = ({ filtered, onClear }: { filtered: boolean; onClear: () => void }) => {
  const words = useWords(pointsTable)
  return filtered ? (
    <StateView art="sprout" title={words.noneHere} note={words.noneHereNote} action={{ label: words.showAll, onClick: onClear }} />
  ) : (
    <StateView art="sprout" title={words.none} note={words.noneNote} action={{ label: words.toCard, onClick: goBack }} />
  )
}

/** Nothing is older; a receipt from before may still be claimed. */
const End = () => {
  const words = useWords(pointsTable)
  return (
    <View className="history__end" id="history-end">
      {words.end}
      <View className="history__claim" hoverClass="is-pressed" onClick={() => go('claim')}>
        {words.endClaim}
      </View>
    </View>
  )
}
