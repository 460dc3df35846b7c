import type { StaffMe } from '@shared/contracts'
import { changeFor } from '@/features/staff-card/change'
import { CardChanged } from '@/features/staff-card/components/card-changed'
import { CardStep } from '@/features/staff-card/components/card-step'
import { useCardSafety } from '@/features/staff-card/use-card-safety'
import { Gate } from '@/features/staff-desk/components/gate'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { Identify } from '@/features/staff-member/components/identify'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** 挂失与解挂: freezes a lost card, and opens it again for whoever has shown proof. */
export default function CardSafetyPage() {
  const staff = useWords(staffTable)
  return <Gate title={staff.card.title}>{(me) => <Steps me={me} />}</Gate>
}

const Steps = ({ me }: { me: StaffMe }) => {
  const staff = useWords(staffTable)
  const { title } = staff.card
  const safety = useCardSafety()
  const { member, freeze, unfreeze } = safety
  for (const write of [freeze, unfreeze]) {
    if (write.state.step === 'done') return <CardChanged done={write.state.data} onAgain={safety.restart} />
    if (write.doubt) return <Unsure title={title} state={write.state} onAsk={() => void write.again()} />
  }
  if (member) return <CardStep safety={safety} member={member} change={changeFor(member.status, me.role)} />
  return (
    <Identify
      title={title}
      lead={staff.member.leadPhone}
      scanFirst={false}
      before={freeze.problem ?? unfreeze.problem}
      onFound={safety.found}
    />
  )
}
