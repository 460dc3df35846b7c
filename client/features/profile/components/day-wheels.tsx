import { type PropsWithChildren, useState } from 'react'
import { Picker } from '@tarojs/components'
import { useWords } from '@/strings'
import { profileTable } from '@/strings/profile'
import { datesOf, dayOfWheels, wheelsOf } from '../birthday'

interface Props {
  id: string
  /** Where the wheels stand at first. */
  day?: string
  disabled?: boolean
  onChosen: (day: string) => void
}

/** Month and date, without a year. */
export const DayWheels = ({ id, day, disabled = false, onChosen, children }: PropsWithChildren<Props>) => {
  const words = useWords(profileTable)
  const [at, setAt] = useState(() => wheelsOf(day))
  const months = Array.from({ length: 12 }, (_, i) => words.wheel.month(i + 1))
  const dates = Array.from({ length: datesOf(at[0] + 1) }, (_, i) => words.wheel.date(i + 1))
  return (
    <Picker
      id={id}
      mode="multiSelector"
      range={[months, dates]}
      value={at}
      disabled={disabled}
      onColumnChange={({ detail }) => setAt(([month, date]) => (detail.column === 0 ? [detail.value, date] : [month, detail.value]))}
      onChange={({ detail }) => {
        const chosen = dayOfWheels(detail.value)
        setAt(wheelsOf(chosen))
        onChosen(chosen)
      }}
    >
      {children}
    </Picker>
  )
}
