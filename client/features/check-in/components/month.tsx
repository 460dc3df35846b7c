import { Text, View } from '@tarojs/components'
import type { CheckInMonth } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { monthWords } from '@/lib/format'
import { useWords } from '@/strings'
import { checkInTable } from '@/strings/check-in'
import { type CalendarDay, calendarOf, hasNext } from '../month'
import { useLeafing } from '../use-month'
import './month.scss'

/** The calendar of check-ins, a month at a time. */
export const Month = ({ current }: { current: CheckInMonth }) => {
  const words = useWords(checkInTable)
  const { month, done, step, turn, again } = useLeafing(current)
  const calendar = calendarOf({ month, done, today: current.today }, words)
  return (
    <View className="month" id="month">
      <View className="month__head">
        <Leaf id="month-before" icon="back" label={words.before} onClick={() => turn(-1)} />
        <View className="month__name" id="month-name">
          {monthWords(month)}
        </View>
        {hasNext(month, current.today) ? (
          <Leaf id="month-after" icon="next" label={words.after} onClick={() => turn(1)} />
        ) : (
          <View className="month__leaf" />
        )}
      </View>
      <View className="month__grid" aria-hidden="true">
        {words.weekdays.map((weekday, i) => (
          <View key={i} className="month__weekday">
            {weekday}
          </View>
        ))}
      </View>
      <View className={`month__grid ${step === 'asking' ? 'month__grid--waits' : ''}`}>
        {calendar.blanks > 0 && <View className="month__blanks" style={{ width: `${(calendar.blanks / 7) * 100}%` }} />}
        {calendar.days.map((day) => (
          <DayCell key={day.day} day={day} />
        ))}
      </View>
      {step === 'failed' ? (
        <View className="month__foot month__foot--tap" id="month-again" hoverClass="is-pressed" ariaRole="button" onClick={again}>
          {words.monthFailed}
        </View>
      ) : (
        <View className="month__foot" id="month-count">
          {words.count(calendar.count)}
        </View>
      )}
    </View>
  )
}

const DayCell = ({ day }: { day: CalendarDay }) => (
  <View className={`month__day month__day--${day.state}`} ariaRole="img" ariaLabel={day.label}>
    <View className="month__mark">
      <Text>{day.number}</Text>
    </View>
  </View>
)

const Leaf = ({ id, icon, label, onClick }: { id: string; icon: 'back' | 'next'; label: string; onClick: () => void }) => (
  <View className="month__leaf" id={id} hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" ariaLabel={label} onClick={onClick}>
    <Icon name={icon} />
  </View>
)
