import { View } from '@tarojs/components'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { CardChange } from '../change'
import { FREEZE_REASONS, type FreezeReason, LONGEST_REASON, UNFREEZE_REASONS, type UnfreezeReason } from '../reasons'
import type { CardSafety } from '../use-card-safety'

/** Why a card is frozen or opened again: it goes on record. */
export const Why = ({ safety, change }: { safety: CardSafety; change: CardChange }) => {
  const { card } = useWords(staffTable)
  const labels: Record<FreezeReason | UnfreezeReason, string> = { ...card.reasons, ...card.reasonsUnfreeze }
  const reasons: readonly (FreezeReason | UnfreezeReason)[] = change === 'freeze' ? FREEZE_REASONS : UNFREEZE_REASONS
  return (
    <View className="card-step__why">
      <View className="card-step__lead">{card.reason}</View>
      <Segmented
        id="reason"
        label={card.reason}
        options={reasons.map((value) => ({ value, label: labels[value] }))}
        value={safety.reasonFor(change)}
        onChange={safety.choose}
      />
      <View className="card-step__detail">
        <Field
          id="detail"
          label={card.detail}
          value={safety.detail}
          placeholder={card.detailHint}
          // Room is left for the reason that stands before it.
          maxlength={LONGEST_REASON - 20}
          problem={safety.needed ? card.detailNeeded : undefined}
          onInput={safety.typeDetail}
        />
      </View>
      <View className="card-step__note">{change === 'freeze' ? card.freezeNote : card.unfreezeNote}</View>
    </View>
  )
}
