import { useRouter } from '@tarojs/taro'
import type { StaffMe } from '@shared/contracts'
import { CreditAmount } from '@/features/staff-credit/components/credit-amount'
import { Credited } from '@/features/staff-credit/components/credited'
import { useCredit } from '@/features/staff-credit/use-credit'
import { Gate } from '@/features/staff-desk/components/gate'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { ConfirmMember } from '@/features/staff-member/components/confirm-member'
import { Identify } from '@/features/staff-member/components/identify'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** 录入消费: credits a sale that the till could not. */
export default function CreditPage() {
  const staff = useWords(staffTable)
  return <Gate title={staff.credit.title}>{(me) => <Steps me={me} />}</Gate>
}

const Steps = ({ me }: { me: StaffMe }) => {
  const staff = useWords(staffTable)
  const { title } = staff.credit
  const credit = useCredit(me.creditLimitFen, decodeURIComponent(useRouter().params.code ?? ''))
  const { member, write } = credit
  if (write.state.step === 'done') return <Credited done={write.state.data} onAgain={credit.restart} />
  if (write.doubt) return <Unsure title={title} state={write.state} onAsk={() => void write.again()} />
  if (member && credit.confirmed) return <CreditAmount credit={credit} member={member} limitFen={me.creditLimitFen} />
  if (member) return <ConfirmMember title={title} member={member} onYes={credit.confirm} onOther={credit.restart} />
  return <Identify title={title} lead={staff.member.lead} given={credit.given} before={credit.problem} onFound={credit.found} />
}
