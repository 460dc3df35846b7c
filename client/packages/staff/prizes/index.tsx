import { Gate } from '@/features/staff-desk/components/gate'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { FindPrize } from '@/features/staff-prizes/components/find-prize'
import { FoundPrize } from '@/features/staff-prizes/components/found-prize'
import { Handed } from '@/features/staff-prizes/components/handed'
import { usePrizes } from '@/features/staff-prizes/use-prizes'
import { useWords } from '@/strings'
import { prizesTable } from '@/strings/prizes'

/** 兑付奖品: hands over what a member has won, once. */
export default function PrizesPage() {
  const words = useWords(prizesTable)
  return <Gate title={words.title}>{() => <Steps />}</Gate>
}

const Steps = () => {
  const words = useWords(prizesTable)
  const handing = usePrizes()
  const { prize, write } = handing
  if (write.state.step === 'done') return <Handed done={write.state.data} onAgain={handing.restart} />
  if (write.doubt) return <Unsure title={words.title} state={write.state} onAsk={() => void write.again()} />
  if (prize) return <FoundPrize handing={handing} prize={prize} />
  return <FindPrize handing={handing} />
}
