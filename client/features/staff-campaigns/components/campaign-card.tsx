import { View } from '@tarojs/components'
import type { CampaignView } from '@shared/contracts'
import { Button } from '@/components/button'
import { Progress } from '@/components/progress'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import { campaignRow } from '../campaign-row'
import type { Change } from '../use-campaigns'
import './campaign-card.scss'

/** One campaign: when, how much of its budget is gone, why it does not run, and the way to stop it or let it go on. */
export const CampaignCard = ({ campaign, onChange }: { campaign: CampaignView; onChange: (change: Change) => void }) => {
  const words = useWords(operatorTable).campaigns
  const row = campaignRow(campaign, words)
  const { act, budget } = row
  return (
    <View className="ops-card" id={`campaign-${campaign.ruleId}`}>
      <View className="ops-card__head">
        <View className="ops-card__name">{campaign.name}</View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      <View className="ops-card__span">{row.span}</View>
      {budget && (
        <View className="ops-card__budget">
          <Progress value={budget.granted} max={budget.total} label={budget.words.join(' ')} tone={budget.tight ? 'gold' : 'leaf'} />
          <View className="ops-card__figures">{budget.words.join(' · ')}</View>
        </View>
      )}
      {row.pause && (
        <View className="ops-card__pause">
          {row.pause.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      {act && (
        <View className="ops-card__foot">
          <Button id={`${act}-${campaign.ruleId}`} size="small" look="soft" onClick={() => onChange({ act, campaign })}>
            {words[act]}
          </Button>
        </View>
      )}
    </View>
  )
}
