import type { WonPrize } from '@shared/contracts'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Success } from '@/features/staff-desk/components/success'
import { goBack } from '@/lib/routes'
import { useWords } from '@/strings'
import { prizesTable } from '@/strings/prizes'
import { staffTable } from '@/strings/staff'

/** The end: the prize is the member's, the code is used up. */
export const Handed = ({ done, onAgain }: { done: WonPrize; onAgain: () => void }) => {
  const words = useWords(prizesTable)
  const staff = useWords(staffTable)
  return (
    <Desk
      title={words.title}
      dock={
        <>
          <Button id="prize-again" onClick={onAgain}>
            {words.again}
          </Button>
          <Button id="prize-home" look="plain" onClick={goBack}>
            {staff.credit.home}
          </Button>
        </>
      }
    >
      <Success title={words.done} note={words.doneNote(done.name, done.maskedName)} />
    </Desk>
  )
}
