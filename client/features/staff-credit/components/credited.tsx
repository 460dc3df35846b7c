import { View } from '@tarojs/components'
import type { StaffData } from '@shared/contracts'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Facts } from '@/features/staff-desk/components/facts'
import { Success } from '@/features/staff-desk/components/success'
import { grouped, signed } from '@/lib/format'
import { goBack } from '@/lib/routes'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import './credited.scss'

/** The last step: what was credited, and the sentence to read out. */
export const Credited = ({ done, onAgain }: { done: StaffData<'sale.credit'>; onAgain: () => void }) => {
  const staff = useWords(staffTable)
  const words = staff.credit
  return (
    <Desk
      title={words.title}
      dock={
        <>
          <Button id="credit-again" onClick={onAgain}>
            {words.again}
          </Button>
          <Button id="credit-home" look="plain" onClick={goBack}>
            {words.home}
          </Button>
        </>
      }
    >
      <View className="credited" id="credited">
        <Success title={words.done} points={signed(done.points)} />
        <View className="credited__read">
          <View className="credited__lead">{words.read}</View>
          <View className="credited__words" id="credit-message">
            {done.message}
          </View>
        </View>
        <Facts
          facts={[
            { label: staff.member.name, value: done.maskedName },
            { label: staff.member.balance, value: grouped(done.balance) },
            { label: staff.order.label, value: done.orderId },
          ]}
        />
      </View>
    </Desk>
  )
}
