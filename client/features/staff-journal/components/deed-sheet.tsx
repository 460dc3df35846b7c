import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Facts } from '@/features/staff-desk/components/facts'
import { whenWords } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { type DeedRow, refundable } from '../days'
import './deed-sheet.scss'

/** One deed in full, and the way to give a sale back. */
export const DeedSheet = ({ row, onClose }: { row: DeedRow | undefined; onClose: () => void }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  if (!row) return null
  const { deed } = row
  const facts = [
    { label: staff.card.at, value: whenWords(deed.at) },
    ...(deed.memberName ? [{ label: staff.refund.member, value: deed.memberName }] : []),
    ...(deed.orderId ? [{ label: staff.order.label, value: deed.orderId }] : []),
    ...(row.amount ? [{ label: staff.journal.amount, value: row.amount }] : []),
    ...(row.points ? [{ label: staff.journal.points, value: row.points }] : []),
  ]
  const refund = () => {
    onClose()
    go('staffRefund', { order: deed.orderId ?? '' })
  }
  return (
    <Sheet
      id="deed"
      open
      title={row.title}
      closeLabel={common.close}
      onClose={onClose}
      foot={
        refundable(deed) && (
          <Button id="deed-refund" look="soft" onClick={refund}>
            {staff.journal.refund}
          </Button>
        )
      }
    >
      <View className="deed">
        <Facts facts={facts} />
      </View>
    </Sheet>
  )
}
