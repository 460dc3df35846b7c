import { Text, View } from '@tarojs/components'
import type { Me } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { Medal } from '@/components/medal'
import { go } from '@/lib/routes'
import { badgeWords } from '@/lib/words'
import { useStrings } from '@/strings'
import './me-badges.scss'

/** As many as stand in a row. */
const SHOWN = 4

/** The latest badges; a tap leads to all of them. */
export const MeBadges = ({ badges }: Pick<Me, 'badges'>) => {
  const { badges: words } = useStrings()
  if (badges.length === 0) return null
  return (
    <View className="me-badges" id="me-badges" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={() => go('tier')}>
      <View className="me-badges__head">
        <Text className="me-badges__title">{words.title}</Text>
        <Text className="me-badges__count">{words.count(badges.length)}</Text>
        <Icon name="next" className="me-badges__go" />
      </View>
      <View className="me-badges__row">
        {badges.slice(0, SHOWN).map((badge) => (
          <View key={badge.id} className="me-badges__badge">
            <Medal kind={badge.kind} />
            <View className="me-badges__name">{badgeWords(badge)}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
