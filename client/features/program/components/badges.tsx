import { View } from '@tarojs/components'
import { Medal } from '@/components/medal'
import { dateWords } from '@/lib/format'
import { badgeWords } from '@/lib/words'
import type { Standing } from '../tier-view'
import './badges.scss'

/** The badges of a member, the latest first. The server names them in Chinese; in another language their kind is said. */
export const Badges = ({ badges }: Pick<Standing, 'badges'>) => (
  <View className="badges" id="badges">
    {badges.map((badge) => (
      <View key={badge.id} className="badges__badge">
        <Medal kind={badge.kind} />
        <View className="badges__name">{badgeWords(badge)}</View>
        <View className="badges__on">{dateWords(badge.on)}</View>
      </View>
    ))}
  </View>
)
