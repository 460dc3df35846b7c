import { Text, View } from '@tarojs/components'
import { useStrings } from '@/strings'
import type { Headline } from '../headline'
import './headline.scss'

/** How much dies soon, as the part of the balance that it is; or that all is well. */
export const HeadlinePanel = ({ headline }: { headline: Headline }) => {
  const { common } = useStrings()
  if (headline.look !== 'dying')
    return (
      <View className="dying dying--calm" id="expiring-calm">
        <View className="dying__art" />
        <View className="dying__title">{headline.title}</View>
        <View className="dying__note">{headline.note}</View>
      </View>
    )
  return (
    <View className="dying" id="expiring-soon">
      <View className="dying__label">{headline.label}</View>
      <View className="dying__points">
        <Text id="expiring-points">{headline.points}</Text>
        <Text className="dying__unit">{common.points}</Text>
      </View>
      <View className="dying__bar" ariaRole="img" ariaLabel={headline.share}>
        <View className="dying__part" style={{ width: `${headline.percent}%` }} />
      </View>
      <View className="dying__share">{headline.share}</View>
      <View className="dying__first">{headline.first}</View>
    </View>
  )
}
