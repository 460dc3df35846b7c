import { useRouter } from '@tarojs/taro'
import { Gate } from '@/features/staff-desk/components/gate'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { ChooseRefund } from '@/features/staff-refund/components/choose-refund'
import { FindOrder } from '@/features/staff-refund/components/find-order'
import { PartRefund } from '@/features/staff-refund/components/part-refund'
import { Refunded } from '@/features/staff-refund/components/refunded'
import { useRefund } from '@/features/staff-refund/use-refund'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** 退款: gives back an order of the own store, whole or in part. */
export default function RefundPage() {
  const staff = useWords(staffTable)
  return <Gate title={staff.refund.title}>{() => <Steps />}</Gate>
}

const Steps = () => {
  const staff = useWords(staffTable)
  const refunding = useRefund(decodeURIComponent(useRouter().params.order ?? ''))
  const { sale, write } = refunding
  if (write.state.step === 'done') return <Refunded done={write.state.data} onAgain={refunding.restart} />
  if (write.doubt) return <Unsure title={staff.refund.title} state={write.state} onAsk={() => void write.again()} />
  if (sale && refunding.part) return <PartRefund refunding={refunding} sale={sale} />
  if (sale) return <ChooseRefund refunding={refunding} sale={sale} />
  return <FindOrder refunding={refunding} />
}
