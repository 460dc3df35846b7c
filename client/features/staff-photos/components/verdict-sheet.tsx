import { View } from '@tarojs/components'
import { Field } from '@/components/field'
import { ConfirmSheet } from '@/components/sheet'
import { Problem } from '@/features/staff-desk/components/problem'
import { useStrings, useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import type { Photos } from '../use-photos'
import './verdict-sheet.scss'

const LONGEST_REASON = 100

/** Asks before a photo counts, or is refused in words that the member reads. */
export const VerdictSheet = ({ photos }: { photos: Photos }) => {
  const words = useWords(operatorTable).photos
  const { common } = useStrings()
  const { verdict, write, problem } = photos
  const refuses = verdict?.pass === false
  return (
    <ConfirmSheet
      id="verdict"
      open={verdict !== undefined}
      title={refuses ? words.askRefuse : words.askPass}
      confirmLabel={refuses ? words.refuse : words.pass}
      confirmLook={refuses ? 'danger' : 'main'}
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={photos.send}
      onClose={photos.dismiss}
    >
      <View className="verdict-sheet__note">{refuses ? words.askRefuseNote : words.askPassNote}</View>
      {refuses && (
        <Field
          id="reason"
          label={words.reason}
          value={photos.reason}
          placeholder={words.reasonHint}
          maxlength={LONGEST_REASON}
          counter
          multiline
          problem={photos.empty ? words.reasonEmpty : undefined}
          onInput={photos.type}
        />
      )}
      {problem && (
        <View className="verdict-sheet__problem">
          <Problem id="verdict-problem" words={problem} />
        </View>
      )}
    </ConfirmSheet>
  )
}
