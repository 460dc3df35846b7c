import { View } from '@tarojs/components'
import { StaleNote } from '@/components/stale-note'
import { StateView } from '@/components/state-view'
import { CampaignCard } from '@/features/staff-campaigns/components/campaign-card'
import { ChangeSheet } from '@/features/staff-campaigns/components/change-sheet'
import { Cost } from '@/features/staff-campaigns/components/cost'
import { type Campaigns, useCampaigns } from '@/features/staff-campaigns/use-campaigns'
import { Absent } from '@/features/staff-desk/components/absent'
import { Desk } from '@/features/staff-desk/components/desk'
import { DeskSkeleton } from '@/features/staff-desk/components/desk-skeleton'
import { Problem } from '@/features/staff-desk/components/problem'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { isDenied } from '@/features/staff-desk/use-staff'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import './index.scss'

/** 活动与预算: what campaigns have given, what points cost, and the way to stop either; for operators. */
export default function StaffCampaignsPage() {
  const words = useWords(operatorTable).campaigns
  const campaigns = useCampaigns()
  const { list, doubtful } = campaigns
  if (doubtful) return <Unsure title={words.title} state={doubtful.state} onAsk={() => void doubtful.again()} />
  return (
    <Desk title={words.title}>
      {list.data !== undefined && !isDenied(list.error) ? (
        <Found campaigns={campaigns} data={list.data} />
      ) : list.status === 'loading' ? (
        <DeskSkeleton />
      ) : (
        <Absent error={list.error} onRetry={() => void list.load()} />
      )}
      <ChangeSheet campaigns={campaigns} />
    </Desk>
  )
}

const Found = ({ campaigns, data }: { campaigns: Campaigns; data: NonNullable<Campaigns['list']['data']> }) => {
  const words = useWords(operatorTable).campaigns
  const { list } = campaigns
  return (
    <View className="ops-campaigns" id="campaigns">
      {list.status === 'stale' && <StaleNote offline={list.offline} onRetry={() => void list.load()} />}
      {data.alerts.length > 0 && (
        <View className="ops-campaigns__alerts" id="alerts">
          {data.alerts.map(({ message }, i) => (
            <View key={message} className="ops-campaigns__alert">
              <Problem id={`alert-${i}`} words={message} />
            </View>
          ))}
        </View>
      )}
      {data.cost && <Cost cost={data.cost} />}
      {data.items.length === 0 && <StateView art="sprout" title={words.none} note={words.noneNote} />}
      {data.items.map((campaign) => (
        <CampaignCard key={campaign.ruleId} campaign={campaign} onChange={campaigns.begin} />
      ))}
    </View>
  )
}
