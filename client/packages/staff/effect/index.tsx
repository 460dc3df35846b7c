import { useState } from 'react'
import { View } from '@tarojs/components'
import type { RemindersEffect } from '@shared/contracts'
import { Cell, CellGroup } from '@/components/cell'
import { Segmented } from '@/components/segmented'
import { StateView } from '@/components/state-view'
import { Answered } from '@/features/staff-desk/components/answered'
import { Desk } from '@/features/staff-desk/components/desk'
import { Facts } from '@/features/staff-desk/components/facts'
import { isDenied } from '@/features/staff-desk/use-staff'
import { Compare } from '@/features/staff-effect/components/compare'
import { Funnel } from '@/features/staff-effect/components/funnel'
import { daysOf, effectView, type Range } from '@/features/staff-effect/effect-view'
import { staff } from '@/lib/call'
import { now } from '@/lib/clock'
import { useAsk } from '@/lib/use-ask'
import { useWords } from '@/strings'
import { figuresTable } from '@/strings/figures'
import './index.scss'

const RANGES = ['month', 'quarter'] as const satisfies readonly Range[]

/** 提醒成效: what became of reminders of expiry, beside members who had no grant; for operators. */
export default function StaffEffectPage() {
  const [range, setRange] = useState<Range>('month')
  // Each range is a question of its own, and begins anew.
  return <InRange key={range} range={range} onRange={setRange} />
}

const InRange = ({ range, onRange }: { range: Range; onRange: (range: Range) => void }) => {
  const words = useWords(figuresTable).effect
  const effect = useAsk(() => staff.ask('reminders.effect', daysOf(range, now())))
  return (
    <Desk title={words.title}>
      {!isDenied(effect.error) && (
        <View className="staff-effect__ranges">
          <Segmented
            id="range"
            label={words.title}
            options={RANGES.map((value) => ({ value, label: words.ranges[value] }))}
            value={range}
            onChange={onRange}
          />
        </View>
      )}
      <Answered asked={effect}>{(data) => <Found effect={data} />}</Answered>
    </Desk>
  )
}

const Found = ({ effect }: { effect: RemindersEffect }) => {
  const words = useWords(figuresTable).effect
  const view = effectView(effect, words)
  if (view.ways.length === 0) return <StateView art="sprout" title={words.none} note={words.noneNote} />
  return (
    <View className="staff-effect" id="effect">
      <Compare ways={view.ways} />
      {view.ways.map((way) => (
        <Funnel key={way.by} way={way} />
      ))}
      <View className="staff-effect__lists">
        {view.omitted.length > 0 && (
          <Facts id="omitted" title={words.omitted} facts={view.omitted.map((one) => ({ label: one.words, value: one.value }))} />
        )}
        <CellGroup id="effect-days" title={words.days}>
          {view.days.map((day) => (
            <Cell key={day.day} title={day.name} note={day.words} />
          ))}
        </CellGroup>
      </View>
    </View>
  )
}
