import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Progress } from '@/components/progress'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import type { ForecastView, Losing, MonthRow } from '../forecast-view'
import './months.scss'

interface Props {
  view: ForecastView
  onWho: (losing: Losing) => void
}

/** A bar a month; a tap opens its days and leads to its members. */
export const Months = ({ view, onWho }: Props) => {
  const words = useWords(figuresTable).forecast
  const [open, setOpen] = useState<string>()
  return (
    <View className="months" id="months">
      <View className="months__title">{words.byMonth}</View>
      <View className="months__panel">
        {view.months.map((row) => (
          <Month
            key={row.month}
            row={row}
            most={view.most}
            open={open === row.month}
            onToggle={() => setOpen(open === row.month ? undefined : row.month)}
            onWho={onWho}
          />
        ))}
        {view.later && (
          <View className="months__row months__row--later">
            <View className="months__head">
              <Text className="months__name">{words.later}</Text>
              <Text className="months__amount">{view.later.amount}</Text>
            </View>
            <Progress value={view.later.points} max={view.most} label={words.later} />
          </View>
        )}
      </View>
    </View>
  )
}

interface MonthProps {
  row: MonthRow
  most: number
  open: boolean
  onToggle: () => void
  onWho: (losing: Losing) => void
}

const Month = ({ row, most, open, onToggle, onWho }: MonthProps) => {
  const words = useWords(figuresTable).forecast
  const some = row.points > 0
  return (
    <View className={`months__row ${open ? 'months__row--open' : ''}`}>
      <View
        className="months__tap"
        id={`month-${row.month}`}
        hoverClass={some ? 'is-pressed' : 'none'}
        hoverStayTime={80}
        ariaRole={some ? 'button' : undefined}
        aria-expanded={some ? String(open) : undefined}
        onClick={some ? onToggle : undefined}
      >
        <View className="months__head">
          <Text className="months__name">{row.name}</Text>
          <Text className={`months__amount ${some ? '' : 'months__amount--none'}`}>{row.amount}</Text>
          {some && <Icon name="next" className={`months__arrow ${open ? 'months__arrow--open' : ''}`} />}
        </View>
        {some && <Progress value={row.points} max={most} label={row.name} tone={open ? 'gold' : 'leaf'} />}
      </View>
      {open && (
        <View className="months__days" id="days">
          {row.held && <View className="months__held">{row.held}</View>}
          {row.days.map((day) => (
            <View key={day.day} className="months__day">
              <Text>{day.name}</Text>
              <Text>{day.amount}</Text>
            </View>
          ))}
          <View className="months__who">
            <Button id={`who-${row.month}`} look="soft" size="small" onClick={() => onWho(row.losing)}>
              {words.who}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}
