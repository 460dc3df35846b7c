import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { dateWords } from '@/lib/format'
import { language, useWords } from '@/strings'
import { benefitsTable } from '@/strings/benefits'
import type { Standing } from '../tier-view'
import './badges.scss'

/** The badges of a member, the latest first. The server names them in Chinese; in another language their kind is said. */
export const Badges = ({ badges }: Pick<Standing, 'badges'>) => {
  const words = useWords(benefitsTable)
  const inChinese = language() === 'zh-CN'
  return (
    <View className="badges" id="badges">
      {badges.map((badge) => (
        <View key={badge.id} className="badges__badge">
          <View className={`badges__medal badges__medal--${badge.kind}`}>
            <Icon name={badge.kind === 'tier' ? 'crown' : badge.kind === 'first_purchase' ? 'bag' : 'star'} />
          </View>
          <View className="badges__name">{inChinese ? badge.name : words.badgeKinds[badge.kind]}</View>
          <View className="badges__on">{dateWords(badge.on)}</View>
        </View>
      ))}
    </View>
  )
}
