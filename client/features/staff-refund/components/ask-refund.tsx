import { View } from '@tarojs/components'
import type { FoundSale } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { ConfirmSheet } from '@/components/sheet'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Refunding } from '../use-refund'

/** The question before a refund: it cannot be taken back. */
export const AskRefund = ({ refunding, sale }: { refunding: Refunding; sale: FoundSale }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  const { askedFen, write } = refunding
  return (
    <ConfirmSheet
      id="refund-ask"
      open={askedFen !== undefined}
      title={staff.refund.ask(yuan(askedFen ?? 0))}
      confirmLabel={staff.refund.confirm}
      confirmLook="danger"
      cancelLabel={common.cancel}
      busy={write.busy}
      onConfirm={() => askedFen !== undefined && void refunding.send(sale.orderId, askedFen)}
      onClose={refunding.dismiss}
    >
      <View>{sale.claimed ? staff.refund.askNote : staff.refund.askNoteUnclaimed}</View>
    </ConfirmSheet>
  )
}
