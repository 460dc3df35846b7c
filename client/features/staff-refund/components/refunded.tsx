import { View } from '@tarojs/components'
import type { StaffData } from '@shared/contracts'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Success } from '@/features/staff-desk/components/success'
import { signed } from '@/lib/format'
import { goBack } from '@/lib/routes'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import './refunded.scss'

/** The end of a refund: what it did to the points, and what a receipt would say. */
export const Refunded = ({ done, onAgain }: { done: StaffData<'sale.refund'>; onAgain: () => void }) => {
  const staff = useWords(staffTable)
  return (
    <Desk
      title={staff.refund.title}
      dock={
        <>
          <Button id="refund-again" onClick={onAgain}>
            {staff.refund.again}
          </Button>
          <Button id="refund-home" look="plain" onClick={goBack}>
            {staff.credit.home}
          </Button>
        </>
      }
    >
      <View className="refunded" id="refunded">
        <Success title={staff.refund.done} points={done.points === 0 ? undefined : signed(done.points)} />
        <View className="refunded__receipt" id="refund-receipt">
          <View className="refunded__lead">{staff.refund.receipt}</View>
          {done.receipt.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </View>
    </Desk>
  )
}
