import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ActivityDetail } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { dayWords, monthWords } from '@/lib/format'
import { useWords } from '@/strings'
import { activityTable } from '@/strings/activity'
import { type DayCell, firstMonth, monthView } from '../month'
import './calendar.scss'

/** The days of an activity, a month at a time. */
export const ActivityCalendar = ({ detail }: { detail: ActivityDetail }) => {
  const words = useWords(activityTable)
  const [month, setMonth] = useState(() => firstMonth(detail))
  const view = monthView(detail, month)
  return (
    <View className="activity-days" id="calendar">
      <View className="activity-days__head">
        <Turn id="calendar-earlier" icon="back" label={words.earlier} to={view.earlier} onTurn={setMonth} />
        <View className="activity-days__month">{monthWords(month)}</View>
        <Turn id="calendar-later" icon="next" label={words.later} to={view.later} onTurn={setMonth} />
      </View>
      <View className="activity-days__grid">
        {words.weekdays.map((weekday, i) => (
          <View key={i} className="activity-days__place activity-days__weekday">
            {weekday}
          </View>
        ))}
        {Array.from({ length: view.blanks }, (_, i) => (
          <View key={`blank-${i}`} className="activity-days__place" />
        ))}
        {view.days.map((cell) => (
          <Day key={cell.day} cell={cell} />
        ))}
      </View>
      <View className="activity-days__legend">
        {LEGEND.map((state) => (
          <View key={state} className="activity-days__meaning">
            <View className={`activity-days__sign activity-days__sign--${state}`} />
            {words.legend[state]}
          </View>
        ))}
      </View>
    </View>
  )
}

const LEGEND = ['counted', 'waiting', 'refused'] as const

const Day = ({ cell }: { cell: DayCell }) => {
  const words = useWords(activityTable)
  const state = cell.today && cell.state === 'none' ? words.dayStates.today : words.dayStates[cell.state]
  return (
    <View className="activity-days__place">
      <View
        className={`activity-days__day activity-days__day--${cell.state} ${cell.today ? 'activity-days__day--today' : ''}`}
        ariaRole="img"
        ariaLabel={words.dayWords(dayWords(cell.day), state)}
      >
        {cell.state === 'counted' ? <Icon name="check" className="activity-days__check" /> : cell.date}
      </View>
    </View>
  )
}

interface TurnProps {
  id: string
  icon: 'back' | 'next'
  label: string
  to?: string
  onTurn: (month: string) => void
}

const Turn = ({ id, icon, label, to, onTurn }: TurnProps) =>
  to ? (
    <View
      className="activity-days__turn"
      id={id}
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      ariaLabel={label}
      onClick={() => onTurn(to)}
    >
      <Icon name={icon} className="activity-days__arrow" />
    </View>
  ) : (
    <View className="activity-days__turn" />
  )
