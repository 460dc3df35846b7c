import { Gate } from '@/features/staff-desk/components/gate'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { FindVoucher } from '@/features/staff-vouchers/components/find-voucher'
import { FoundVoucher } from '@/features/staff-vouchers/components/found-voucher'
import { Handed } from '@/features/staff-vouchers/components/handed'
import { useVouchers } from '@/features/staff-vouchers/use-vouchers'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'

/** 核销: what a member has redeemed, won or taken is handed over, once, and for some minutes taken back. */
export default function VouchersPage() {
  const words = useWords(vouchersTable)
  return <Gate title={words.title}>{() => <Steps />}</Gate>
}

const Steps = () => {
  const words = useWords(vouchersTable)
  const vouchers = useVouchers()
  const { voucher, consume, undo } = vouchers
  if (undo.doubt) return <Unsure title={words.title} state={undo.state} onAsk={() => void undo.again()} />
  if (consume.doubt) return <Unsure title={words.title} state={consume.state} onAsk={() => void consume.again()} />
  if (undo.state.step === 'done') return <Handed vouchers={vouchers} done={undo.state.data} undone />
  if (consume.state.step === 'done') return <Handed vouchers={vouchers} done={consume.state.data} undone={false} />
  if (voucher) return <FoundVoucher vouchers={vouchers} voucher={voucher} />
  return <FindVoucher vouchers={vouchers} />
}
