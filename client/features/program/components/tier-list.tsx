import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { benefitsTable } from '@/strings/benefits'
import type { TierRow } from '../tier-view'
import './tier-list.scss'

/** Every tier: from when on, and what it really gives. */
export const TierList = ({ rows }: { rows: readonly TierRow[] }) => {
  const words = useWords(benefitsTable)
  return (
    <View className="tier-list" id="tiers">
      {rows.map((row) => (
        <View key={row.id} className="tier-list__row" id={`tier-${row.id}`}>
          <View className={`tier-list__swatch tier-list__swatch--${row.look}`}>
            <Icon name="crown" />
          </View>
          <View className="tier-list__text">
            <View className="tier-list__head">
              <Text className="tier-list__name">{row.name}</Text>
              {row.now && <Tag tone="leaf">{words.now}</Tag>}
            </View>
            <View className="tier-list__from">{row.from}</View>
            {row.benefits.map((benefit) => (
              <View key={benefit} className="tier-list__benefit">
                <Icon name="check" className="tier-list__check" />
                <Text className="tier-list__words">{benefit}</Text>
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
