import { Picker, Text, View } from '@tarojs/components'
import type { EntryKind } from '@shared/domain/ledger/kinds'
import { dayOf } from '@shared/domain/time'
import { Chip, ChipLine } from '@/components/chips'
import { Icon } from '@/components/icon'
import { now } from '@/lib/clock'
import { monthWords } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { pointsTable } from '@/strings/points'
import type { HistoryFilter } from '../api'
import { FILTER_KINDS } from '../kinds'
import './filters.scss'

/** By kind and by month. Choosing what is chosen already lets it go. */
export const Filters = ({ filter, onChange }: { filter: HistoryFilter; onChange: (filter: HistoryFilter) => void }) => {
  const words = useWords(pointsTable)
  const { kinds } = useStrings()
  const choose = (kind?: EntryKind) => onChange({ ...filter, kind: kind === filter.kind ? undefined : kind })
  const thisMonth = dayOf(now()).slice(0, 7)
  return (
    <View className="filters">
      <ChipLine>
        <Chip id="kind-all" label={words.all} on={!filter.kind} onClick={() => choose(undefined)} />
        {FILTER_KINDS.map((kind) => (
          <Chip key={kind} id={`kind-${kind}`} label={kinds[kind]} on={filter.kind === kind} onClick={() => choose(kind)} />
        ))}
      </ChipLine>
      {filter.month ? (
        <View
          className="filters__month filters__month--on"
          id="month-clear"
          hoverClass="is-pressed"
          ariaRole="button"
          ariaLabel={words.anyMonth}
          onClick={() => onChange({ ...filter, month: undefined })}
        >
          <Text>{monthWords(filter.month)}</Text>
          <Icon name="close" className="filters__icon filters__icon--after" />
        </View>
      ) : (
        <Picker
          mode="date"
          fields="month"
          id="month"
          value={thisMonth}
          start="2020-01"
          end={thisMonth}
          onChange={(event) => onChange({ ...filter, month: String(event.detail.value).slice(0, 7) })}
        >
          <View className="filters__month">
            <Icon name="calendar" className="filters__icon" />
            <Text>{words.month}</Text>
          </View>
        </Picker>
      )}
    </View>
  )
}
