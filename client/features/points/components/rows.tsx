import { memo } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { unit } from '@/lib/device'
import { go } from '@/lib/routes'
import type { RowWindow } from '@/lib/row-window'
import { useWords } from '@/strings'
import { pointsTable } from '@/strings/points'
import { lookOfKind } from '../kinds'
import type { Row } from '../rows'
import './rows.scss'
import './tones.scss'

/** The rows inside the window, between two spaces as high as what is left out. */
export const Rows = ({ rows, view }: { rows: readonly Row[]; view: RowWindow }) => (
  <View className="rows" id="rows">
    <View style={{ height: `${view.above * unit()}px` }} />
    {rows
      .slice(view.from, view.to)
      .map((row) => (row.type === 'month' ? <Month key={row.key} words={row.words} /> : <Entry key={row.key} row={row} />))}
    <View style={{ height: `${view.below * unit()}px` }} />
  </View>
)

const Month = ({ words }: { words: string }) => <View className="rows__month">{words}</View>

const Entry = memo(({ row }: { row: Extract<Row, { type: 'entry' }> }) => {
  const words = useWords(pointsTable)
  const look = lookOfKind(row.kind)
  return (
    <View
      className={`rows__entry ${row.last ? 'rows__entry--last' : ''}`}
      hoverClass="rows__entry--pressed"
      hoverStayTime={80}
      onClick={() => go('entry', { id: row.entryId })}
    >
      <View className={`rows__mark tone--${look.tone}`}>
        <Icon name={look.icon} />
      </View>
      <View className="rows__text">
        <View className="rows__title">{row.title}</View>
        <View className="rows__when">{row.when}</View>
      </View>
      <View className="rows__sum">
        <Text className={`rows__points ${row.came ? 'rows__points--came' : ''}`}>{row.points}</Text>
        <View className={`rows__balance ${row.later ? 'rows__balance--later' : ''}`}>
          {row.later ? words.laterRow(row.later) : words.left(row.balance)}
        </View>
      </View>
    </View>
  )
})
