import { View } from '@tarojs/components'
import type { StaffData } from '@shared/contracts'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Facts } from '@/features/staff-desk/components/facts'
import { Success } from '@/features/staff-desk/components/success'
import { whenWords } from '@/lib/format'
import { goBack } from '@/lib/routes'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** The end: what holds for the card from now on. */
export const CardChanged = ({ done, onAgain }: { done: StaffData<'card.freeze'>; onAgain: () => void }) => {
  const staff = useWords(staffTable)
  const { card, member } = staff
  const frozen = done.status === 'frozen'
  return (
    <Desk
      title={card.title}
      dock={
        <>
          <Button id="card-again" onClick={onAgain}>
            {card.again}
          </Button>
          <Button id="card-home" look="plain" onClick={goBack}>
            {staff.credit.home}
          </Button>
        </>
      }
    >
      <View id="card-changed">
        <Success title={frozen ? card.doneFreeze : card.doneUnfreeze} note={frozen ? card.doneFreezeNote : card.doneUnfreezeNote} />
        <Facts
          facts={[
            { label: member.name, value: done.maskedName },
            { label: member.state, value: member.states[done.status] },
            { label: card.at, value: whenWords(done.at) },
          ]}
        />
      </View>
    </Desk>
  )
}
