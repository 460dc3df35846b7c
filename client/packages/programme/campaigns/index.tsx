import { View } from '@tarojs/components'
import type { CampaignsAnswer } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { CampaignCard } from '@/features/campaigns/components/campaign-card'
import { useCampaigns } from '@/features/campaigns/use-campaigns'
import { campaignViews } from '@/features/campaigns/view-model'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { campaignsTable } from '@/strings/campaigns'
import './index.scss'

/** Everything that is announced: what runs now, and what is about to. */
export default function CampaignsPage() {
  const words = useWords(campaignsTable)
  const campaigns = useCampaigns()
  const { load } = campaigns
  // Whoever comes back may have joined, or told the birthday that a campaign asks for.
  useShownAgain(() => void load())
  return (
    <Screen title={words.title} back>
      <View className="campaigns__lead">{words.lead}</View>
      <Asked asked={campaigns} failed={words.failed}>
        {(data) => <Campaigns items={data.items} />}
      </Asked>
    </Screen>
  )
}

const Campaigns = ({ items }: Pick<CampaignsAnswer, 'items'>) => {
  const words = useWords(campaignsTable)
  const views = campaignViews(items, now(), words)
  return (
    <View id="campaigns">
      {views.map((campaign) => (
        <CampaignCard key={campaign.id} campaign={campaign} />
      ))}
      {views.length === 0 && <StateView art="sprout" title={words.none} note={words.noneNote} />}
      <View className="campaigns__more">
        <CellGroup>
          <Cell id="to-estimate" icon="plus" tone="gold" title={words.estimate} onClick={() => go('estimate')} />
          <Cell id="to-rules" icon="book" title={words.rules} onClick={() => go('rules')} />
        </CellGroup>
      </View>
    </View>
  )
}
