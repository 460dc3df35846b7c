import { Button } from '@/components/button'
import { AskFor } from '@/features/staff-desk/components/ask-for'
import { ScanField } from '@/features/staff-desk/components/scan-field'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Refunding } from '../use-refund'

/** The first step of a refund: which order is it? */
export const FindOrder = ({ refunding }: { refunding: Refunding }) => {
  const staff = useWords(staffTable)
  const { orderId, lookup, write, type, take, find } = refunding
  return (
    <AskFor
      title={staff.refund.title}
      art="receipt"
      lead={staff.refund.lead}
      before={write.problem}
      problem={lookup.problem}
      action={
        <Button id="order-find" busy={lookup.busy} disabled={orderId === ''} onClick={() => void find()}>
          {staff.refund.find}
        </Button>
      }
    >
      <ScanField
        id="order"
        label={staff.order.label}
        value={orderId}
        placeholder={staff.order.hint}
        maxlength={64}
        disabled={lookup.busy}
        onInput={type}
        onScan={take}
        onConfirm={() => void find()}
      />
    </AskFor>
  )
}
