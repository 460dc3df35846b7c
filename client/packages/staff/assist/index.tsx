import { Assisted } from '@/features/staff-assist/components/assisted'
import { ClaimStep } from '@/features/staff-assist/components/claim-step'
import { useAssist } from '@/features/staff-assist/use-assist'
import { Gate } from '@/features/staff-desk/components/gate'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { ConfirmMember } from '@/features/staff-member/components/confirm-member'
import { Identify } from '@/features/staff-member/components/identify'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** 小票补录: a receipt becomes the member's who stands at the counter. */
export default function AssistPage() {
  const staff = useWords(staffTable)
  return <Gate title={staff.assist.title}>{() => <Steps />}</Gate>
}

const Steps = () => {
  const staff = useWords(staffTable)
  const { title } = staff.assist
  const assisting = useAssist()
  const { member, write } = assisting
  if (write.state.step === 'done') return <Assisted done={write.state.data} onAgain={assisting.restart} />
  if (write.doubt) return <Unsure title={title} state={write.state} onAsk={() => void write.again()} />
  if (member && assisting.confirmed) return <ClaimStep assisting={assisting} member={member} />
  if (member) return <ConfirmMember title={title} member={member} onYes={assisting.confirm} onOther={assisting.restart} />
  return <Identify title={title} lead={staff.member.lead} before={assisting.refused} onFound={assisting.found} />
}
