import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Lines } from '@/components/lines'
import { Tag } from '@/components/tag'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { campaignsTable } from '@/strings/campaigns'
import type { CampaignView } from '../view-model'
import './campaign-card.scss'

/** One campaign: what it gives, exactly when, under which rules, and whether it is for this member. */
export const CampaignCard = ({ campaign }: { campaign: CampaignView }) => {
  const words = useWords(campaignsTable)
  const { way } = campaign
  return (
    <View className={`campaign ${campaign.running ? 'campaign--running' : ''}`} id={`campaign-${campaign.id}`}>
      <View className="campaign__head">
        <Text className="campaign__name">{campaign.name}</Text>
        <Tag tone={campaign.running ? 'leaf' : 'gold'}>{campaign.running ? words.running : words.coming}</Tag>
      </View>
      <View className="campaign__gives">{campaign.gives}</View>
      <View className="campaign__when">
        <Icon name="calendar" className="campaign__icon" />
        <View className="campaign__times">
          <View className="campaign__span">{campaign.span}</View>
          <View className="campaign__countdown">{campaign.countdown}</View>
          {campaign.period && <View className="campaign__countdown">{campaign.period}</View>}
        </View>
      </View>
      {campaign.lines.length > 0 && (
        <View className="campaign__rules">
          <Lines lines={campaign.lines} />
        </View>
      )}
      <View className={`campaign__foot ${campaign.mine ? '' : 'campaign__foot--other'}`}>
        <Icon name={campaign.mine ? 'check' : 'info'} className="campaign__icon" />
        <Text className="campaign__audience">{campaign.audience}</Text>
        {way && (
          <View className="campaign__way" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={() => go(way.to)}>
            {way.label}
          </View>
        )}
      </View>
    </View>
  )
}
