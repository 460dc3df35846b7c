import { View } from '@tarojs/components'
import { grouped } from '@shared/domain/text'
import { Field } from '@/components/field'
import { ConfirmSheet } from '@/components/sheet'
import { Problem } from '@/features/staff-desk/components/problem'
import { useStrings, useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import { personWords } from '../risk-view'
import type { Risk } from '../use-risk'
import './decide-sheet.scss'

const LONGEST_REASON = 200

/** Asks before a reward is paid, refused or taken back, and why: the reason stays with the case. */
export const DecideSheet = ({ risk }: { risk: Risk }) => {
  const words = useWords(operatorTable).risk
  const { common } = useStrings()
  const { decision, write, problem } = risk
  const act = decision?.act ?? 'pay'
  return (
    <ConfirmSheet
      id="decide"
      open={decision !== undefined}
      title={words.asks[act](grouped(decision?.found.points ?? 0))}
      confirmLabel={words.acts[act]}
      confirmLook={act === 'pay' ? 'main' : 'danger'}
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={risk.send}
      onClose={risk.dismiss}
    >
      <View className="decide-sheet__what">{decision && personWords(decision.found.receiver, words)}</View>
      <View className="decide-sheet__note">{words.notes[act]}</View>
      <Field
        id="reason"
        label={words.reason}
        value={risk.reason}
        placeholder={words.reasonHint}
        maxlength={LONGEST_REASON}
        counter
        multiline
        problem={risk.empty ? words.reasonEmpty : undefined}
        onInput={risk.type}
      />
      {problem && (
        <View className="decide-sheet__problem">
          <Problem id="decide-problem" words={problem} />
        </View>
      )}
    </ConfirmSheet>
  )
}
