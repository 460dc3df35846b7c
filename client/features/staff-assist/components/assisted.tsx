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

/** The end of claiming: what the receipt brought. */
export const Assisted = ({ done, onAgain }: { done: StaffData<'receipt.assist'>; onAgain: () => void }) => {
  const staff = useWords(staffTable)
  return (
    <Desk
      title={staff.assist.title}
      dock={
        <>
          <Button id="assist-again" onClick={onAgain}>
            {staff.assist.again}
          </Button>
          <Button id="assist-home" look="plain" onClick={goBack}>
            {staff.credit.home}
          </Button>
        </>
      }
    >
      <View id="assisted">
        <Success title={staff.assist.done} points={signed(done.points)} />
        <Facts
          facts={[
            { label: staff.member.name, value: done.maskedName },
            { label: staff.member.balance, value: grouped(done.balance) },
          ]}
        />
      </View>
    </Desk>
  )
}
