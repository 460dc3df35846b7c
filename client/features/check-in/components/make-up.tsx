import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CheckInMonth } from '@shared/contracts'
import type { Day } from '@shared/domain/time'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { Icon } from '@/components/icon'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { dayWords } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { checkInTable } from '@/strings/check-in'
import type { useCheckIns } from '../use-month'
import './make-up.scss'

interface Props {
  makeUp: NonNullable<CheckInMonth['makeUp']>
  makingUp: ReturnType<typeof useCheckIns>['makingUp']
}

/** The make-up cards: how many there are, and the way to use one for a day that was missed. */
export const MakeUp = ({ makeUp, makingUp }: Props) => {
  const words = useWords(checkInTable)
  const [open, setOpen] = useState(false)
  const { cardsLeft, perMonth, days } = makeUp
  const usable = cardsLeft > 0 && days.length > 0
  const note = cardsLeft === 0 ? words.noCards : days.length === 0 ? words.nothingMissed : words.cards(cardsLeft, perMonth)
  return (
    <View className="make-up">
      <CellGroup id="make-up">
        <Cell icon="edit" tone="gold" title={words.makeUp} note={note}>
          {usable && (
            <Button id="make-up-open" look="soft" size="small" onClick={() => setOpen(true)}>
              {words.use}
            </Button>
          )}
        </Cell>
      </CellGroup>
      {/* What an earlier visit left undecided is told also without the sheet. */}
      {!open && <Outcome id="make-up" state={makingUp.state} onAgain={() => void makingUp.again()} />}
      {open && <MakeUpSheet days={days} makingUp={makingUp} onClose={() => setOpen(false)} />}
    </View>
  )
}

interface SheetProps {
  days: readonly Day[]
  makingUp: Props['makingUp']
  onClose: () => void
}

const MakeUpSheet = ({ days, makingUp, onClose }: SheetProps) => {
  const words = useWords(checkInTable)
  const { common } = useStrings()
  // The latest first: it is what a streak was broken by.
  const latestFirst = [...days].sort().reverse()
  const [chosen, setChosen] = useState(latestFirst[0])
  const confirm = async () => {
    if (chosen && (await makingUp.send({ day: chosen }, `checkin.makeUp:${chosen}`))) onClose()
  }
  return (
    <ConfirmSheet
      id="make-up-sheet"
      open
      title={words.sheetTitle}
      confirmLabel={words.confirm}
      busy={makingUp.busy}
      disabled={!chosen || makingUp.state.step === 'unknown'}
      onConfirm={() => void confirm()}
      cancelLabel={common.cancel}
      onClose={onClose}
    >
      <View>{words.sheetNote}</View>
      <View className="make-up__days" ariaRole="radiogroup" ariaLabel={words.sheetTitle}>
        {latestFirst.map((day) => (
          <View
            key={day}
            id={`make-up-${day}`}
            className={`make-up__day ${day === chosen ? 'make-up__day--on' : ''}`}
            hoverClass="is-pressed"
            hoverStayTime={80}
            ariaRole="radio"
            aria-checked={String(day === chosen)}
            onClick={() => setChosen(day)}
          >
            {dayWords(day)}
            {day === chosen && <Icon name="check" className="make-up__check" />}
          </View>
        ))}
      </View>
      <Outcome id="make-up" state={makingUp.state} onAgain={() => void makingUp.again()} />
    </ConfirmSheet>
  )
}
