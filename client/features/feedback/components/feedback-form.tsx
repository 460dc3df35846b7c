import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Cell } from '@/components/cell'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Outcome } from '@/components/outcome'
import { Segmented } from '@/components/segmented'
import { knownItem } from '@/features/points/api'
import { titleWords } from '@/lib/words'
import { useWords } from '@/strings'
import { feedbackTable } from '@/strings/feedback'
import { type Draft, isReview, MOST } from '../draft'
import { type About as Wanted, useFeedbackForm } from '../use-feedback-form'
import './feedback-form.scss'

const KINDS = ['problem', 'complaint', 'suggestion', 'praise'] as const satisfies readonly Draft['kind'][]

/** Where a member writes to the shop. */
export const FeedbackForm = ({ about, onSent }: { about: Wanted; onSent: () => void }) => {
  const words = useWords(feedbackTable)
  const { draft, state, busy, locked, problem, change, submit, again } = useFeedbackForm(about, onSent)
  const review = isReview(draft)
  return (
    <View className="feedback-form" id="feedback-form">
      <View className="feedback-form__lead">{review ? words.reviewLead : words.lead}</View>
      {!review && (
        <Segmented
          id="feedback-kind"
          label={words.kind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <View className="feedback-form__words">
        <Field
          id="feedback-text"
          label={words.text}
          placeholder={review ? words.reviewHint : words.hint}
          value={draft.text}
          maxlength={MOST}
          multiline
          counter
          disabled={locked}
          problem={problem}
          onInput={(text) => change({ text })}
        />
      </View>
      {draft.entryId && (
        <About entryId={draft.entryId} locked={locked} onNone={review ? undefined : () => change({ entryId: undefined })} />
      )}
      {state.step === 'unknown' && <Outcome id="feedback" state={state} onAgain={() => void again()} />}
      {state.step === 'done' && (
        <View className="feedback-form__sent" id="feedback-sent" ariaRole="alert">
          <Icon name="check" className="feedback-form__check" />
          {words.sent}
        </View>
      )}
      <Button id="feedback-send" busy={busy} disabled={locked} onClick={submit}>
        {words.send}
      </Button>
    </View>
  )
}

/** The entry that it is about; a review cannot be about none. */
const About = ({ entryId, locked, onNone }: { entryId: string; locked: boolean; onNone?: () => void }) => {
  const words = useWords(feedbackTable)
  const entry = knownItem(entryId)
  return (
    <View className="feedback-form__about" id="feedback-about">
      <Cell icon="receipt" tone="sky" title={words.about} note={entry && titleWords(entry.kind, entry.title)}>
        {onNone && (
          <Button id="feedback-about-none" look="plain" size="small" disabled={locked} onClick={onNone}>
            {words.aboutNone}
          </Button>
        )}
      </Cell>
    </View>
  )
}
