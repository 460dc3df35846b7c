import type { VoucherFace } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { Success } from '@/features/staff-desk/components/success'
import { goBack } from '@/lib/routes'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { vouchersTable } from '@/strings/vouchers'
import type { Vouchers } from '../use-vouchers'
import { UndoButton, UndoSheet } from './undo-sheet'

/** The end: it is the member's and the code is used up, or it was taken back and the code works again. */
export const Handed = ({ vouchers, done, undone }: { vouchers: Vouchers; done: VoucherFace; undone: boolean }) => {
  const words = useWords(vouchersTable)
  const staff = useWords(staffTable)
  const what = [done.name, done.option, words.pieces(grouped(done.quantity))].filter(Boolean).join(' ')
  return (
    <Desk
      title={words.title}
      problem={undone ? undefined : vouchers.undo.problem}
      dock={
        <>
          <Button id="voucher-again" onClick={vouchers.restart}>
            {words.again}
          </Button>
          <Button id="voucher-home" look="plain" onClick={goBack}>
            {staff.credit.home}
          </Button>
          {!undone && <UndoButton vouchers={vouchers} voucher={done} />}
        </>
      }
    >
      <Success title={undone ? words.undone : words.done} note={undone ? words.undoneNote : words.doneNote(what, done.maskedName)} />
      {!undone && <UndoSheet vouchers={vouchers} voucher={done} />}
    </Desk>
  )
}
