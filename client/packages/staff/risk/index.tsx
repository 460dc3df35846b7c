import { useState } from 'react'
import { View } from '@tarojs/components'
import type { RiskCase, StaffMe } from '@shared/contracts'
import { Segmented } from '@/components/segmented'
import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { isDenied, useStaff } from '@/features/staff-desk/use-staff'
import { useQueue } from '@/features/staff-desk/use-queue'
import { type Settled, useSettled } from '@/features/staff-desk/use-settled'
import { CaseCard } from '@/features/staff-risk/components/case-card'
import { DecideSheet } from '@/features/staff-risk/components/decide-sheet'
import { RISK_TABS, type RiskTab } from '@/features/staff-risk/risk-view'
import { type Risk, useRisk } from '@/features/staff-risk/use-risk'
import { staff as caller } from '@/lib/call'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import './index.scss'

/** 奖励复核: rewards for bringing somebody that want a look, for managers; operators also take back what has been paid. */
export default function StaffRiskPage() {
  const [tab, setTab] = useState<RiskTab>('held')
  const settled = useSettled()
  const risk = useRisk(settled.add)
  const words = useWords(operatorTable).risk
  const { doubtful } = risk
  if (doubtful) return <Unsure title={words.title} state={doubtful.state} onAsk={() => void doubtful.again()} />
  const show = (next: RiskTab) => {
    settled.clear()
    setTab(next)
  }
  // Each tab is a list of its own, and begins anew.
  return <List key={tab} tab={tab} settled={settled} risk={risk} onTab={show} />
}

interface ListProps {
  tab: RiskTab
  settled: Settled
  risk: Risk
  onTab: (tab: RiskTab) => void
}

const List = ({ tab, settled, risk, onTab }: ListProps) => {
  const words = useWords(operatorTable).risk
  const pages = useQueue({
    settled,
    fetch: (cursor?: string) => caller.ask('risk.list', { list: tab, ...(cursor ? { cursor } : {}) }),
    idOf: ({ caseId }: RiskCase) => caseId,
    otherIdOf: ({ entryId }) => entryId,
  })

  return (
    <Desk title={words.title}>
      {!isDenied(pages.error) && (
        <View className="staff-risk__tabs">
          <Segmented
            id="tab"
            label={words.title}
            options={RISK_TABS.map((value) => ({ value, label: words.tabs[value] }))}
            value={tab}
            onChange={onTab}
          />
        </View>
      )}
      <Pages pages={pages} empty={{ title: words.empty[tab], note: words.emptyNote }}>
        {(shown) => (tab === 'rewarded' ? <Paid cases={shown} risk={risk} /> : <Cases cases={shown} risk={risk} role="manager" />)}
      </Pages>
      <DecideSheet risk={risk} />
    </Desk>
  )
}

interface CasesProps {
  cases: readonly RiskCase[]
  risk: Risk
}

/** Only here it matters who is looking: operators take back what has been paid. */
const Paid = (props: CasesProps) => {
  const { me } = useStaff()
  return <Cases {...props} role={me?.role ?? 'manager'} />
}

const Cases = ({ cases, risk, role }: CasesProps & { role: StaffMe['role'] }) => (
  <>
    {cases.map((found) => (
      <CaseCard key={found.caseId} found={found} role={role} onDecide={risk.begin} />
    ))}
  </>
)
