import { Cell } from '@/components/cell'
import { dayWords } from '@/lib/format'
import { useWords } from '@/strings'
import { profileTable } from '@/strings/profile'
import { asCalendarDay } from '../birthday'
import { DayWheels } from './day-wheels'

interface Props {
  birthday?: string
  disabled: boolean
  onChosen: (day: string) => void
}

/** The birthday; a pair of wheels where there is none yet. */
export const BirthdayCell = ({ birthday, disabled, onChosen }: Props) => {
  const words = useWords(profileTable)
  if (birthday) return <Cell id="birthday" icon="gift" tone="gold" title={words.birthday} value={dayWords(asCalendarDay(birthday))} />
  return (
    <DayWheels id="birthday-wheels" disabled={disabled} onChosen={onChosen}>
      <Cell
        id="birthday"
        icon="gift"
        tone="gold"
        title={words.birthday}
        note={words.birthdayOnce}
        value={words.birthdayUnset}
        role="button"
        arrow
        disabled={disabled}
      />
    </DayWheels>
  )
}
