import { Picker, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Segmented } from '@/components/segmented'
import { now } from '@/lib/clock'
import { dateWords } from '@/lib/format'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { choosable, lastDayOf, SPANS } from '../draft'
import type { Notices } from '../use-notices'

/** Until when it shows: some whole days, or to the end of a day of choice. */
export const HowLong = ({ notices }: { notices: Notices }) => {
  const words = useWords(staffTable).notices
  const { draft, faults, change } = notices
  const nowMs = now()
  const last = lastDayOf(draft, nowMs)
  const days = choosable(nowMs)
  return (
    <View className="notice-form__part">
      <View className="notice-form__lead">{words.until}</View>
      <Segmented
        id="span"
        label={words.until}
        options={SPANS.map((value) => ({ value, label: words.days[value] }))}
        value={draft.span}
        onChange={(span) => change({ span })}
      />
      {draft.span === 'date' && (
        <Picker
          id="date"
          mode="date"
          value={draft.date ?? days.first}
          start={days.first}
          end={days.last}
          onChange={(event) => change({ date: event.detail.value })}
        >
          <View className="notice-form__date" ariaRole="button">
            <Icon name="calendar" className="notice-form__calendar" />
            {draft.date ? dateWords(draft.date) : words.pickDate}
          </View>
        </Picker>
      )}
      <View className={`notice-form__note ${faults.has('date') ? 'notice-form__note--wrong' : ''}`}>
        {last ? words.untilDay(dateWords(last)) : words.date}
      </View>
    </View>
  )
}
