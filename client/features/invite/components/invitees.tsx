import { Text, View } from '@tarojs/components'
import { Tag } from '@/components/tag'
import type { InviteeView } from '../view-model'
import './invitees.scss'

/** Who came by the member's invitation, and why nothing came yet. */
export const Invitees = ({ invitees }: { invitees: readonly InviteeView[] }) => (
  <View className="invitees" id="invitees">
    {invitees.map((invitee) => (
      <View key={invitee.key} className="invitees__one">
        <View className="invitees__head">
          <Text className="invitees__name">{invitee.name}</Text>
          {invitee.points && <Text className="invitees__points">{invitee.points}</Text>}
          <Tag tone={invitee.tone}>{invitee.state}</Tag>
        </View>
        <View className="invitees__note">{invitee.hint}</View>
        <View className="invitees__joined">{invitee.joined}</View>
      </View>
    ))}
  </View>
)
