import { View } from '@tarojs/components'
import { Field } from '@/components/field'
import { ConfirmSheet } from '@/components/sheet'
import { Problem } from '@/features/staff-desk/components/problem'
import { useStrings, useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import type { Campaigns } from '../use-campaigns'
import './change-sheet.scss'

const LONGEST_REASON = 100
const MOST_DIGITS = 12

/** Asks why a campaign is stopped or goes on; one whose budget is gone can be given more. */
export const ChangeSheet = ({ campaigns }: { campaigns: Campaigns }) => {
  const words = useWords(operatorTable).campaigns
  const { common } = useStrings()
  const { change, write } = campaigns
  const resumes = change?.act === 'resume'
  return (
    <ConfirmSheet
      id="change"
      open={change !== undefined}
      title={resumes ? words.askResume : words.askPause}
      confirmLabel={resumes ? words.resume : words.pause}
      confirmLook={resumes ? 'main' : 'danger'}
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={campaigns.send}
      onClose={campaigns.dismiss}
    >
      <View className="change-sheet__name">{change?.campaign.name}</View>
      <View className="change-sheet__note">{resumes ? words.askResumeNote : words.askPauseNote}</View>
      <Field
        id="reason"
        label={words.reason}
        value={campaigns.reason}
        placeholder={words.reasonHint}
        maxlength={LONGEST_REASON}
        problem={campaigns.empty ? words.reasonEmpty : undefined}
        onInput={campaigns.typeReason}
      />
      {resumes && change.campaign.budget && (
        <View className="change-sheet__more">
          <Field
            id="more"
            label={words.more}
            type="number"
            value={campaigns.more}
            placeholder={words.moreHint}
            maxlength={MOST_DIGITS}
            suffix={common.points}
            onInput={campaigns.typeMore}
          />
        </View>
      )}
      {write.problem && (
        <View className="change-sheet__more">
          <Problem id="change-problem" words={write.problem} />
        </View>
      )}
    </ConfirmSheet>
  )
}
