import { View } from '@tarojs/components'
import { ConfirmSheet } from '@/components/sheet'
import { Problem } from '@/features/staff-desk/components/problem'
import { useStrings, useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { leftOf } from '../gift-row'
import type { GiftStates } from '../use-gift-states'

/** Asks before a gift is listed, or taken out of the mall, and says what that does. */
export const StateSheet = ({ states }: { states: GiftStates }) => {
  const words = useWords(giftDeskTable)
  const { common } = useStrings()
  const { asking, write } = states
  const isLeaving = asking?.state === 'listed'
  const isEmpty = asking !== undefined && asking.gift.counted && leftOf(asking) === 0
  return (
    <ConfirmSheet
      id="gift-state"
      open={asking !== undefined}
      title={isLeaving ? words.ask.withdraw : words.ask.list}
      confirmLabel={isLeaving ? words.withdraw : words.list}
      confirmLook={isLeaving ? 'danger' : 'main'}
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={states.send}
      onClose={states.keep}
    >
      <View>{asking?.gift.name}</View>
      <View>{isLeaving ? words.ask.withdrawNote : words.ask.listNote}</View>
      {!isLeaving && isEmpty && <View>{words.ask.noStock}</View>}
      {write.problem && <Problem id="gift-state-problem" words={write.problem} />}
    </ConfirmSheet>
  )
}
