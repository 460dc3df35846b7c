import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { ConfirmSheet, Sheet } from '@/components/sheet'
import { Toggle } from '@/components/toggle'
import { Problem } from '@/features/staff-desk/components/problem'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Answering } from '../use-answer'
import './answer-sheet.scss'

const LONGEST_REPLY = 300

/** Where a manager writes to a member. */
export const AnswerSheet = ({ answering }: { answering: Answering }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  const words = staff.feedback
  const { open, write, problem } = answering
  return (
    <Sheet
      id="answer"
      open={open !== undefined}
      title={words.answer}
      closeLabel={common.close}
      onClose={() => !write.busy && answering.dismiss()}
      foot={
        <Button id="answer-send" busy={write.busy} onClick={answering.send}>
          {words.send}
        </Button>
      }
    >
      <View className="answer-sheet__said">{open?.text}</View>
      <Field
        id="reply"
        label={words.reply}
        value={answering.text}
        placeholder={words.replyHint}
        maxlength={LONGEST_REPLY}
        counter
        multiline
        problem={answering.empty ? words.replyEmpty : undefined}
        onInput={answering.type}
      />
      <View className="answer-sheet__close">
        <Toggle id="answer-close" on={answering.close} label={words.close} note={words.closeNote} onChange={answering.setClose} />
      </View>
      {problem && (
        <View className="answer-sheet__problem">
          <Problem id="answer-problem" words={problem} />
        </View>
      )}
    </Sheet>
  )
}

/** Asks before a matter ends. */
export const EndSheet = ({ answering }: { answering: Answering }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  const { ending, write, problem } = answering
  return (
    <ConfirmSheet
      id="end"
      open={ending !== undefined}
      title={staff.feedback.endAsk}
      confirmLabel={staff.feedback.end}
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={answering.sendEnd}
      onClose={answering.dismiss}
    >
      <View>{staff.feedback.endNote}</View>
      {problem && <Problem id="end-problem" words={problem} />}
    </ConfirmSheet>
  )
}
