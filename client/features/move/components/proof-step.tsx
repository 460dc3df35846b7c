import { View } from '@tarojs/components'
import type { ProofKind } from '@shared/contracts'
import { instantOf } from '@shared/domain/time'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { Field } from '@/components/field'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { Segmented } from '@/components/segmented'
import { Consent } from '@/features/join/components/consent'
import { DayWheels } from '@/features/profile/components/day-wheels'
import { asCalendarDay } from '@/features/profile/birthday'
import { now } from '@/lib/clock'
import { dayWords } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { moveTable } from '@/strings/move'
import { minutesLeft } from '../proofs'
import type { Found, useMove } from '../use-move'
import './proof-step.scss'

type Move = ReturnType<typeof useMove>

/** Second step: what only the owner knows, what the move means, and consent. */
export const ProofStep = ({ move, found }: { move: Move; found: Found }) => {
  const words = useWords(moveTable)
  const { join } = useStrings()
  const { write } = move
  return (
    <View className="proof-step" id="move-proof">
      <View className="proof-step__found" id="move-found">
        {words.foundFor(found.maskedName, found.maskedPhone)}
      </View>
      <View className="proof-step__note">{`${words.proofWhy}${words.minutes(minutesLeft(instantOf(found.validUntil), now()))}`}</View>
      <ProofField move={move} kinds={found.proofs} />
      <View className="proof-step__effects">
        <Lines lines={words.effects} />
      </View>
      <Consent id="move-agree" agreed={move.agreed} missed={move.missed} onChange={move.setAgreed} />
      {move.missed > 0 && !move.agreed && <View className="proof-step__missed">{join.agreeFirst}</View>}
      <Outcome id="move-outcome" state={write.state} onAgain={() => void write.again()} />
      {move.expired ? (
        <Button id="move-restart" onClick={move.restart}>
          {words.restart}
        </Button>
      ) : (
        <Button id="move-finish" busy={write.busy} disabled={!move.canFinish} onClick={move.finish}>
          {words.go}
        </Button>
      )}
    </View>
  )
}

const ProofField = ({ move, kinds }: { move: Move; kinds: readonly ProofKind[] }) => {
  const words = useWords(moveTable)
  const { kind, values } = move
  if (!kind) return <View className="proof-step__missed">{words.noProofs}</View>
  return (
    <View className="proof-step__field">
      {kinds.length > 1 && (
        <Segmented
          id="proof-kind"
          label={words.proofBy}
          value={kind}
          options={kinds.map((value) => ({ value, label: words.proofs[value] }))}
          onChange={move.setKind}
        />
      )}
      <View className="proof-step__value">
        {kind === 'birthday' ? (
          <BirthdayProof day={values.birthday} onChosen={move.type} />
        ) : (
          <Field
            id="proof"
            label={words.proofs[kind]}
            type={kind === 'member' ? 'number' : 'text'}
            value={values[kind]}
            maxlength={80}
            note={kind === 'member' ? words.memberHint : words.orderHint}
            onInput={move.type}
          />
        )}
      </View>
    </View>
  )
}

const BirthdayProof = ({ day, onChosen }: { day: string; onChosen: (day: string) => void }) => {
  const words = useWords(moveTable)
  return (
    <DayWheels id="proof-birthday" onChosen={onChosen}>
      <CellGroup>
        <Cell
          icon="gift"
          tone="gold"
          title={words.proofs.birthday}
          value={day ? dayWords(asCalendarDay(day)) : words.birthdayHint}
          role="button"
          arrow
        />
      </CellGroup>
    </DayWheels>
  )
}
