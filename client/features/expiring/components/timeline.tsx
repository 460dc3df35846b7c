import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useStrings, useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import type { Timeline, TimelineRow } from '../timeline'
import { Part } from './part'
import './timeline.scss'

/** Every lot on the line of time, with its part of the balance. A month of several opens at a tap. */
export const TimelinePart = ({ timeline }: { timeline: Timeline }) => {
  const words = useWords(expiringTable)
  const [opened, setOpened] = useState<string>()
  if (timeline.rows.length === 0) return null
  return (
    <Part id="timeline" title={words.timeline} note={words.timelineNote}>
      <View className="timeline">
        {timeline.rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            open={row.key === opened}
            onTurn={row.lots.length > 0 ? () => setOpened(row.key === opened ? undefined : row.key) : undefined}
          />
        ))}
        {timeline.later && <View className="timeline__later">{timeline.later}</View>}
      </View>
    </Part>
  )
}

interface RowProps {
  row: TimelineRow
  open: boolean
  onTurn: (() => void) | undefined
}

const Row = ({ row, open, onTurn }: RowProps) => (
  <View className={`moment ${row.soon ? 'moment--soon' : ''}`}>
    <View className="moment__dot" />
    <View
      className="moment__body"
      hoverClass={onTurn ? 'is-pressed' : 'none'}
      hoverStayTime={80}
      ariaRole={onTurn ? 'button' : undefined}
      aria-expanded={onTurn ? String(open) : undefined}
      onClick={onTurn}
    >
      <Figures row={row} />
      <View className="moment__bar">
        <View className="moment__part" style={{ width: `${row.percent}%` }} />
      </View>
      <View className="moment__notes">
        <Text className="moment__note">
          {row.note}
          {onTurn && <Icon name="next" className={`moment__turn ${open ? 'moment__turn--up' : ''}`} />}
        </Text>
        <Text>{row.share}</Text>
      </View>
    </View>
    {open && (
      <View className="moment__lots">
        {row.lots.map((lot) => (
          <Figures key={lot.key} row={lot} />
        ))}
      </View>
    )}
  </View>
)

const Figures = ({ row }: { row: TimelineRow }) => {
  const { common } = useStrings()
  return (
    <View className="moment__figures">
      <Text className="moment__day">{row.day}</Text>
      <Text className="moment__points">{common.inPoints(row.points)}</Text>
    </View>
  )
}
