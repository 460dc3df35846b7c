import { View } from '@tarojs/components'
import type { Me } from '@shared/contracts'
import { Avatar } from '@/components/avatar'
import { Icon } from '@/components/icon'
import { useAvatar } from '@/features/profile/use-avatar'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { meView } from '../view-model'
import './me-head.scss'

/** Who is looking; a tap leads to the profile. */
export const MeHead = ({ member }: { member: Me }) => {
  const { me: words } = useStrings()
  const view = meView(member, words)
  const picture = useAvatar(member.avatarId)
  return (
    <View className="me-head" id="me-head" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={() => go('profile')}>
      <Avatar src={picture} name={member.name} size="normal" />
      <View className="me-head__text">
        <View className="me-head__name" id="me-name">
          {view.name}
        </View>
        <View className="me-head__phone">{view.phone}</View>
      </View>
      <Icon name="next" className="me-head__go" />
    </View>
  )
}
