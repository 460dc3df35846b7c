import { View } from '@tarojs/components'
import type { VoucherFace } from '@shared/contracts'
import { LIMITS } from '@shared/domain/limits'
import { Button } from '@/components/button'
import { ConfirmSheet } from '@/components/sheet'
import { Desk } from '@/features/staff-desk/components/desk'
import { useStrings, useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import type { Vouchers } from '../use-vouchers'
import { UndoButton, UndoSheet } from './undo-sheet'
import { VoucherTicket } from './voucher-ticket'

/** What a code stands for: to be handed over, or why not; and taken back, where that has just been done in this store. */
export const FoundVoucher = ({ vouchers, voucher }: { vouchers: Vouchers; voucher: VoucherFace }) => {
  const words = useWords(vouchersTable)
  const ready = voucher.state === 'waiting'
  return (
    <Desk
      title={words.title}
      problem={vouchers.consume.problem ?? vouchers.undo.problem}
      dock={
        <>
          {ready && (
            <Button id="voucher-consume" onClick={() => vouchers.ask('consume')}>
              {words.consume}
            </Button>
          )}
          <Button id="voucher-other" look={ready ? 'plain' : 'main'} onClick={vouchers.restart}>
            {words.other}
          </Button>
          <UndoButton vouchers={vouchers} voucher={voucher} />
        </>
      }
    >
      <VoucherTicket voucher={voucher} />
      <AskConsume vouchers={vouchers} voucher={voucher} />
      <UndoSheet vouchers={vouchers} voucher={voucher} />
    </Desk>
  )
}

/** The question before. */
const AskConsume = ({ vouchers, voucher }: { vouchers: Vouchers; voucher: VoucherFace }) => {
  const words = useWords(vouchersTable)
  const { common } = useStrings()
  return (
    <ConfirmSheet
      id="voucher-ask"
      open={vouchers.asking === 'consume'}
      title={words.ask(voucher.name)}
      confirmLabel={words.confirm}
      cancelLabel={common.cancel}
      busy={vouchers.consume.busy}
      onConfirm={() => void vouchers.sendConsume(voucher)}
      onClose={vouchers.dismiss}
    >
      <View>{words.askNote(String(LIMITS.undoMinutes))}</View>
    </ConfirmSheet>
  )
}
